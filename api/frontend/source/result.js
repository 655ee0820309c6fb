// An answer as table, chart and graph, with a switch between them.
import { node, plot } from "./drawing.js";
import { clean, pageOf } from "./service.js";

const ID = /^[a-z][a-z0-9]*(-[A-Za-z0-9._~]+)+$/;
export const MOST_SHOWN = 2000; // rows in the table
const MOST_CHARTED = 200;
const MOST_DRAWN = 2000; // nodes

export function isId(value) {
  return typeof value === "string" && value.length < 200 && ID.test(value);
}

// views: { name: (panel) => Promise }, each made when it is first chosen.
export function tabs(container, views) {
  const bar = document.createElement("div");
  bar.className = "tabs";
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "How the answer is shown");
  const made = new Map();
  const names = Object.keys(views);
  const choose = async (name, focus = false) => {
    for (const [other, { tab, panel }] of made) {
      tab.setAttribute("aria-selected", String(other === name));
      tab.tabIndex = other === name ? 0 : -1;
      panel.hidden = other !== name;
    }
    const one = made.get(name);
    if (focus) one.tab.focus();
    if (!one.done) {
      one.done = true;
      await views[name](one.panel);
    }
  };
  for (const name of names) {
    const tab = document.createElement("button");
    const panel = document.createElement("div");
    tab.type = "button";
    tab.textContent = name;
    tab.className = "tab";
    tab.id = `tab-${name.toLowerCase()}`;
    panel.id = `panel-${name.toLowerCase()}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.tabIndex = 0;
    tab.addEventListener("click", () => choose(name));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) choose(names[(names.indexOf(name) + step + names.length) % names.length], true);
    });
    made.set(name, { tab, panel, done: false });
    bar.append(tab);
  }
  container.append(bar, ...[...made.values()].map((m) => m.panel));
  return choose(names[0]);
}

export function table(columns, rows) {
  const box = document.createElement("div");
  box.className = "table";
  const made = document.createElement("table");
  const head = made.createTHead().insertRow();
  for (const name of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows.slice(0, MOST_SHOWN)) {
    const line = body.insertRow();
    for (const value of row) fill(line.insertCell(), value);
  }
  box.append(made);
  if (rows.length > MOST_SHOWN) {
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = `The first ${MOST_SHOWN} of ${rows.length} rows are shown; the download has all.`;
    box.append(note);
  }
  return box;
}

function fill(cell, value) {
  if (value === null) cell.textContent = "–";
  else if (typeof value === "number") {
    cell.className = "num";
    cell.textContent = value.toLocaleString("en-GB");
  } else if (isId(value) || isId(value?.properties?.id)) {
    const link = document.createElement("a");
    const id = value.properties?.id ?? value;
    link.href = pageOf(id);
    link.className = "thing";
    link.textContent = value.properties ? clean(value.properties.name ?? value.properties.summary ?? id) : id;
    cell.append(link);
  } else if (Array.isArray(value) && value.every((v) => typeof v !== "object")) cell.textContent = value.join(", ");
  else cell.textContent = typeof value === "object" ? JSON.stringify(value) : shorten(clean(String(value)));
}

function shorten(text) {
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

// A chart of the first column of words or days over the first column of numbers.
export async function chart(panel, columns, rows) {
  const kind = (i) => rows.find((row) => row[i] !== null)?.[i];
  const number = columns.findIndex((_, i) => typeof kind(i) === "number");
  const label = columns.findIndex((_, i) => i !== number && ["string", "number"].includes(typeof kind(i)));
  if (number < 0 || label < 0) return void panel.append(note("A chart needs a column of names or years and a column of numbers."));
  const { BarController, BarElement, CategoryScale, Chart, LineController, LineElement, LinearScale, PointElement, Tooltip } = await import("chart.js");
  Chart.register(BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement, Tooltip);
  const shown = rows.slice(0, MOST_CHARTED);
  const dated = shown.every((row) => /^\d{4}(-\d\d){0,2}$/.test(String(row[label])));
  const value = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const box = document.createElement("div");
  box.className = dated ? "chart" : "chart chart-bars";
  const many = Math.min(shown.length, MOST_CHARTED);
  if (!dated) box.style.height = `${Math.max(220, many * 26 + 60)}px`;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `Chart of ${columns[number]} by ${columns[label]}; the table says the same`);
  box.append(canvas);
  panel.append(box);
  const scale = { ticks: { color: value("--ink") }, grid: { color: value("--line") } };
  new Chart(canvas, {
    type: dated ? "line" : "bar",
    data: {
      labels: shown.map((row) => shorten(String(row[label])).slice(0, 60)),
      datasets: [{ label: columns[number], data: shown.map((row) => row[number]), backgroundColor: value("--accent"), borderColor: value("--accent"), tension: 0 }],
    },
    options: {
      indexAxis: dated ? "x" : "y", responsive: true, maintainAspectRatio: false, animation: false,
      scales: { x: { ...scale, beginAtZero: true }, y: { ...scale, ticks: { ...scale.ticks, autoSkip: dated } } },
    },
  });
  if (rows.length > MOST_CHARTED) panel.append(note(`The first ${MOST_CHARTED} rows are drawn.`));
}

// A graph of the nodes and edges in the answer; ids in one row without an edge are linked with the row's first.
export async function graph(panel, columns, rows) {
  const nodes = new Map();
  const edges = new Map();
  const add = (id, row) => {
    if (nodes.size < MOST_DRAWN || nodes.has(id)) nodes.set(id, { ...(nodes.get(id) ?? { id }), ...row });
  };
  const link = (from, to, label) => edges.set(`${from} ${label} ${to}`, { from, to, label });
  const take = (value, found) => {
    if (isId(value)) {
      add(value, {});
      found.push(value);
    } else if (Array.isArray(value)) value.forEach((v) => take(v, found));
    else if (value?.nodes && value.relationships) [...value.nodes, ...value.relationships].forEach((v) => take(v, []));
    else if (value?.labels && value.properties?.id) {
      const p = value.properties;
      add(p.id, { name: p.name ?? p.title ?? p.summary ?? p.id, type: p.type });
      found.push(p.id);
    } else if (value?.type && value.from && value.to) {
      add(value.from, {});
      add(value.to, {});
      link(value.from, value.to, value.type.toLowerCase().replaceAll("_", " "));
    }
  };
  for (const row of rows) {
    const found = [];
    row.forEach((value, i) => {
      take(value, found);
      if (isId(value) && typeof row[columns.indexOf(`${columns[i]}_name`)] === "string") add(value, { name: row[columns.indexOf(`${columns[i]}_name`)] });
    });
    if (!row.some((v) => v?.relationships || v?.from)) found.slice(1).forEach((id) => id !== found[0] && link(found[0], id, ""));
  }
  if (!nodes.size) return void panel.append(note("There is nothing to draw: return nodes, relationships, paths or ids."));
  const box = document.createElement("div");
  box.className = "graph";
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", `Graph of ${nodes.size} things and ${edges.size} links; the table says the same`);
  panel.append(box);
  const few = nodes.size <= 80;
  const drawn = [...edges.entries()].filter(([, e]) => nodes.has(e.from) && nodes.has(e.to));
  const cy = await plot(
    box,
    [...nodes.values()].map((row) => node(row)),
    drawn.map(([id, e]) => ({ group: "edges", data: { id, source: e.from, target: e.to, ...(few && e.label && { label: e.label }) } })),
  );
  cy.on("tap", "node", (event) => (location.href = pageOf(event.target.id())));
  if (nodes.size >= MOST_DRAWN) panel.append(note(`The first ${MOST_DRAWN} things are drawn.`));
  box.dataset.drawn = String(cy.nodes().length);
}

function note(words) {
  const made = document.createElement("p");
  made.className = "note";
  made.textContent = words;
  return made;
}
