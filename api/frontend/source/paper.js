// A paper: hover or focus on a marked passage shows what rests on it; a commitment and its words light up together.
const card = document.getElementById("card");
let shown = null;
let timer = 0;

function show(mark) {
  const source = document.getElementById(`span-${mark.dataset.span}`)?.querySelector("ul");
  if (!source || shown === mark) return;
  shown = mark;
  card.replaceChildren(source.cloneNode(true));
  card.hidden = false;
  const place = mark.getClientRects()[0];
  const width = card.offsetWidth;
  const left = Math.max(16, Math.min(place.left, document.documentElement.clientWidth - width - 16));
  const below = place.bottom + 8 + card.offsetHeight < innerHeight || place.top < card.offsetHeight;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(below ? place.bottom + 6 : place.top - card.offsetHeight - 6) + scrollY}px`;
  for (const other of document.querySelectorAll(".said.lit")) other.classList.remove("lit");
  for (const same of document.querySelectorAll(`.said[data-span="${mark.dataset.span}"]`)) same.classList.add("lit");
}

function hide() {
  card.hidden = true;
  shown = null;
  for (const lit of document.querySelectorAll(".said.lit")) lit.classList.remove("lit");
}

if (card) {
  const text = document.querySelector(".paper-text");
  text.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("a.said");
    clearTimeout(timer);
    if (mark) timer = setTimeout(() => show(mark), 90);
    else timer = setTimeout(hide, 250);
  });
  text.addEventListener("pointerleave", () => (timer = setTimeout(hide, 250)));
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => (timer = setTimeout(hide, 250)));
  text.addEventListener("focusin", (event) => event.target.matches("a.said") && show(event.target));
  text.addEventListener("focusout", (event) => card.contains(event.relatedTarget) || hide());
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

for (const item of document.querySelectorAll("[data-commitment]")) {
  const anchor = document.getElementById(item.dataset.commitment);
  const lit = (on) => {
    for (let at = anchor?.nextElementSibling; at?.matches?.(".promised, .anchor"); at = at.nextElementSibling) at.classList.toggle("lit", on);
  };
  item.addEventListener("pointerenter", () => lit(true));
  item.addEventListener("pointerleave", () => lit(false));
}
