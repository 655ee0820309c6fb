// The landscape through time: the slider moves the day; map, graph, counts and the said changes follow it.
import { fill, node } from "./drawing.js";
import { nameInView } from "./labels.js";
import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import { clean, get, pageOf, root } from "./service.js";

const box = document.querySelector("[data-landscape]");
const RINGS = ["footprint", "commissioner", "trust", "council"];
const ring = (body) => (body.type === "IntegratedCareBoard" ? 0 : RINGS.indexOf(body.layer));
const TOLD = 5; // changes of one day that are told one by one
const REACH = 90; // days whose changes are told

if (box) start();

async function start() {
  const slide = document.getElementById("slide");
  const first = box.dataset.first;
  slide.max = String(months(first, box.dataset.today));
  slide.value = String(months(first, box.dataset.day));
  box.hidden = false;
  const whole = await get("/landscape.json");
  const bodies = new Map(whole.bodies.map((b) => [b.id, b]));
  const dots = new Map([...document.querySelectorAll(".dot[data-id]")].map((dot) => [dot.dataset.id, dot]));
  const cy = await graph(whole, bodies, box.dataset.day);

  const show = (day, moved) => {
    const there = new Set(whole.bodies.filter((b) => holds(b, day)).map((b) => b.id));
    for (const [id, dot] of dots) dot.toggleAttribute("hidden", !there.has(id));
    cy?.batch(() => {
      cy.nodes().forEach((n) => void n.toggleClass("absent", !there.has(n.id())));
      headings(cy, whole.bodies, there);
      cy.edges().forEach((e) => void e.toggleClass("absent", !(holds(e.data(), day) && there.has(e.data("source")) && there.has(e.data("target")))));
    });
    for (const place of document.querySelectorAll("[data-count]")) {
      place.textContent = String([...there].filter((id) => bodies.get(id).layer === place.dataset.count).length);
    }
    const words = said(day);
    document.getElementById("day-said").textContent = words;
    document.getElementById("title").textContent = `The landscape on ${words}`;
    tellChanges(whole.events, bodies, day, moved, cy, dots);
    slide.setAttribute("aria-valuetext", words);
    if (!moved) return;
    const address = new URL(location.href);
    address.searchParams.set("as_of", day);
    history.replaceState(null, "", address);
    document.getElementById("as-of").value = day;
    clearTimeout(show.timer);
    show.timer = setTimeout(() => fillTable(day), 250);
  };
  const move = () => show(dayOf(first, Number(slide.value)), true);
  slide.addEventListener("input", move);
  for (const [id, step] of [["back", -1], ["on", 1]]) {
    document.getElementById(id).addEventListener("click", () => {
      slide.value = String(Number(slide.value) + step);
      move();
    });
  }
  show(box.dataset.day, false);
  document.body.dataset.ready = "landscape";
}

// The table comes from the service, so that it says the same as without scripts.
async function fillTable(day) {
  const answer = await fetch(`${root}/landscape?as_of=${day}`);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("systems").replaceWith(page.getElementById("systems"));
  document.getElementById("table-day").textContent = said(day);
}

function tellChanges(events, bodies, day, moved, cy, dots) {
  const place = document.getElementById("changes-said");
  const since = shift(day, -REACH);
  const found = events.filter((e) => e.day > since && e.day <= day && e.before.length && e.after.length);
  const mergers = found.filter((e) => e.before.length > e.after.length || e.kind === "merger");
  const fresh = new Set(found.flatMap((e) => e.after));
  cy?.batch(() => cy.nodes().forEach((n) => void n.toggleClass("chosen", fresh.has(n.id()))));
  for (const [id, dot] of dots) dot.classList.toggle("fresh", fresh.has(id));
  if (!found.length) return place.replaceChildren(moved ? "No body of these changed in the three months before." : "");
  const latest = found.at(-1).day;
  const ended = new Set(mergers.filter((e) => e.day === latest).flatMap((e) => e.before));
  const made = new Set(mergers.filter((e) => e.day === latest).flatMap((e) => e.after));
  const head = document.createElement("strong");
  head.textContent = ended.size ? `${said(latest)}: ${ended.size} bodies went into ${made.size}. ` : `${said(latest)}: ${found.filter((e) => e.day === latest).length} changes. `;
  const list = found.filter((e) => e.day === latest).slice(0, TOLD).flatMap((e) => [
    `${e.before.map((id) => clean(bodies.get(id).name)).join(", ")} → `, ...e.after.flatMap((id, i) => [i ? ", " : "", link(id, bodies.get(id).name)]), "; ",
  ]);
  if (list.length) list.pop();
  const more = found.filter((e) => e.day === latest).length - TOLD;
  place.replaceChildren(head, ...list, more > 0 ? `; and ${more} more.` : ".");
}

function link(id, name) {
  const made = document.createElement("a");
  made.href = pageOf(id);
  made.textContent = clean(name);
  return made;
}

// Each system is a disc of its bodies; the discs lie as on the map and are pushed apart. Places stay the same for all days.
async function graph(whole, bodies, day) {
  const container = document.getElementById("landscape-graph");
  if (!container) return null;
  const groups = new Map();
  for (const body of whole.bodies) {
    const key = body.system ?? "none";
    if (!groups.has(key)) groups.set(key, { key, members: [] });
    groups.get(key).members.push(body);
  }
  for (const group of groups.values()) {
    const placed = group.members.filter((b) => b.at);
    const mean = (i) => placed.reduce((sum, b) => sum + b.at[i], 0) / placed.length;
    group.home = placed.length && group.key !== "none" ? { x: (mean(1) + 2) * 560, y: (53 - mean(0)) * 850 } : { x: 1700, y: -1500 };
    Object.assign(group, group.home);
    group.members.sort((a, b) => ring(a) - ring(b) || a.id.localeCompare(b.id));
    group.radius = 25 * Math.sqrt(group.members.length) + 34;
  }
  const discs = [...groups.values()];
  forceSimulation(discs).force("x", forceX((d) => d.home.x).strength(0.25)).force("y", forceY((d) => d.home.y).strength(0.25))
    .force("apart", forceCollide((d) => d.radius).iterations(4)).stop().tick(180);
  const nodes = discs.flatMap((disc) => disc.members.map((body, i) => {
    const [far, turn] = [25 * Math.sqrt(i + 0.3), i * 2.39996];
    return node(body, { classes: holds(body, day) ? "many unnamed" : "many unnamed absent", position: { x: disc.x + far * Math.cos(turn), y: disc.y + far * Math.sin(turn) } });
  }));
  const edges = whole.links.filter((l) => !l.succeeds && bodies.has(l.a) && bodies.has(l.b)).map((l, i) => ({
    group: "edges", data: { id: `e${i}`, source: l.a, target: l.b, valid_from: l.valid_from, valid_to: l.valid_to },
  }));
  const there = (id) => holds(bodies.get(id), day);
  for (const edge of edges) if (!(holds(edge.data, day) && there(edge.data.source) && there(edge.data.target))) edge.classes = "absent";
  const cy = await fill(container, nodes, edges);
  nameInView(cy, edges, 0);
  const told = document.querySelector(".graph-said");
  cy.on("tap", "node", (event) => (location.href = pageOf(event.target.id())));
  cy.on("mouseover", "node", (event) => {
    const near = event.target.closedNeighborhood(":visible");
    told.textContent = `${event.target.data("name")}: with ${near.nodes().length - 1} others`;
    cy.elements().not(near).addClass("faint");
  });
  cy.on("mouseout", "node", () => cy.elements().removeClass("faint"));
  container.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (steps[event.key]) cy.panBy({ x: steps[event.key][0], y: steps[event.key][1] });
    else if (event.key === "+" || event.key === "-") cy.zoom(cy.zoom() * (event.key === "+" ? 1.3 : 0.77));
    else return;
    event.preventDefault();
  });
  return cy;
}

// One name for each system on the day: its partnership's, or its board's.
function headings(cy, bodies, there) {
  const order = ["StpFootprint", "IntegratedCareBoard", "IntegratedCareSystem", "IntegratedCarePartnership"];
  const heads = new Map();
  for (const body of bodies) {
    const rank = order.indexOf(body.type);
    if (rank < 0 || !there.has(body.id)) continue;
    const kept = heads.get(body.system);
    if (!kept || rank < order.indexOf(kept.type)) heads.set(body.system, body);
  }
  const named = new Set([...heads.values()].map((b) => b.id));
  cy.nodes().forEach((n) => {
    const label = named.has(n.id()) ? plain(n.data("name")) : n.data("name");
    n.toggleClass("heading", named.has(n.id()));
    if (n.data("label") !== label) n.data("label", label);
  });
}

function plain(name) {
  return name.replace(/^NHS /, "").replace(/ (Sustainability and Transformation Partnership|Integrated Care (System|Board|Partnership))$/, "");
}

function holds(row, day) {
  return (row.valid_from ?? "") <= day && (row.valid_to ?? "9999") >= day;
}

function months(first, day) {
  const [a, b] = [first, day].map((d) => d.split("-").map(Number));
  return (b[0] - a[0]) * 12 + (b[1] - a[1]);
}

function dayOf(first, month) {
  const [year, start] = first.split("-").map(Number);
  return new Date(Date.UTC(year, start - 1 + month, 1)).toISOString().slice(0, 10);
}

function shift(day, days) {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function said(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
