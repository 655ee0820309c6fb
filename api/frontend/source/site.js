// On every page: suggestions while typing, in search boxes and in fields that take an id. Without scripts the forms work as they are.
import { clean, get, pageOf, root } from "./service.js";

const WAIT = 120; // milliseconds after the last key

for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

function suggest(input) {
  const box = document.createElement("div");
  box.className = "suggest-box";
  input.replaceWith(box);
  box.append(input);
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-suggestions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  box.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })) {
    input.setAttribute(name, value);
  }
  let rows = [];
  let chosen = -1;
  let timer = 0;
  let asking = null;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (place) => {
    chosen = place;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === place)));
    if (place >= 0) {
      input.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const take = (row) => {
    close();
    if (input.dataset.suggest === "page") location.href = pageOf(row.id);
    else input.value = row.id;
  };
  const show = () => {
    list.replaceChildren(
      ...rows.map((row, i) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${i}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const name = document.createElement("span");
        name.textContent = shorten(clean(row.name ?? row.id));
        const kind = document.createElement("span");
        kind.className = "when";
        kind.textContent = [words(row.type), years(row)].filter(Boolean).join(", ");
        item.append(name, kind);
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(row);
        });
        return item;
      }),
    );
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(rows.length > 0));
    chosen = -1;
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    const q = input.value.trim();
    if (q.length < 2) return close();
    timer = setTimeout(async () => {
      asking = new AbortController();
      const query = new URLSearchParams({ q, limit: "8" });
      if (input.dataset.type) query.set("type", input.dataset.type);
      try {
        rows = (await get(`/search?${query}`, asking.signal)).items;
        if (document.activeElement === input) show();
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    }, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") mark(Math.min(chosen + 1, rows.length - 1));
    else if (event.key === "ArrowUp") mark(Math.max(chosen - 1, -1));
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) take(rows[chosen]);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
}

function words(type) {
  return (type ?? "").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function years(row) {
  const [from, to] = [row.valid_from?.slice(0, 4), row.valid_to?.slice(0, 4)];
  return from || to ? `${from ?? ""}–${to ?? ""}` : "";
}

function shorten(text) {
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}

export { root };
