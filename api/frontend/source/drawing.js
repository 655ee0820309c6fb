// Graphs drawn with Cytoscape; a large one is put in piece by piece, so that the page stays responsive.
import cytoscape from "cytoscape";
import { nameInView } from "./labels.js";
import { arrange, frame } from "./layout.js";
import { clean } from "./service.js";

// Cytoscape would put a style element into the page, which the page's policy refuses; site.css says the same.
if (!document.getElementById("__________cytoscape_stylesheet")) {
  const stand_in = document.createElement("meta");
  stand_in.id = "__________cytoscape_stylesheet";
  document.head.append(stand_in);
}

const LARGE = 400; // nodes, from which on names are shown for some of them alone
const CLOSEST = 1.3; // a graph of a few things is not blown up any further
const PIECE = 200; // elements that are put in between two frames

const FAMILIES = [
  [/LocalAuthority|Committee|HealthAndWellbeing|Healthwatch/, "council"],
  [/Commission|Board$|Group$|SubIcb|PrimaryCareTrust/, "commissioner"],
  [/Trust|Provider|PrimaryCare/, "provider"],
  [/Stp|System$|Partnership/, "partnership"],
  [/Person|Post/, "person"],
  [/Programme|CareModel|Service|Pilot|Plan|Fund|Review/, "programme"],
  [/Resolution|Action|Request|Undertaking|Recommendation|Target|Milestone|Commitment/, "commitment"],
  [/Area/, "place"],
  [/Document|Meeting|Section/, "paper"],
];
// [light, dark]: fills that stand out from the page; a shape goes with each, so that colour is not alone.
export const LOOKS = {
  commissioner: ["#1f6fb2", "#6fb3ea", "ellipse"], provider: ["#2e7d4f", "#7ccf9b", "round-rectangle"],
  council: ["#7a4aa0", "#c4a0e6", "hexagon"], partnership: ["#0b5e63", "#85d3d0", "octagon"],
  person: ["#a04a78", "#e6a0c4", "ellipse"], programme: ["#5c7a1f", "#b8d67a", "round-diamond"],
  commitment: ["#9a6200", "#f2c27a", "round-tag"], place: ["#6b6b2e", "#cfcf8a", "triangle"],
  paper: ["#5a656b", "#aeb8bb", "rectangle"], other: ["#6d767a", "#9aa5a9", "ellipse"],
};

export function family(type) {
  return FAMILIES.find(([pattern]) => pattern.test(type ?? ""))?.[1] ?? "other";
}

const dark = matchMedia("(prefers-color-scheme: dark)");

export function style() {
  const value = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const shade = dark.matches ? 1 : 0;
  return [
    { selector: "node", style: {
      label: "data(label)", "font-size": 11, "font-family": "Public Sans, sans-serif", color: value("--ink"), "text-wrap": "wrap",
      "text-max-width": 112, "line-height": 1.1, "text-valign": "bottom", "text-margin-y": 4, width: 18, height: 18, "min-zoomed-font-size": 8,
      "text-outline-color": value("--raised"), "text-outline-width": 2,
    } },
    { selector: "node.unnamed", style: { label: "" } },
    { selector: "node.named", style: { label: "data(label)" } },
    ...Object.entries(LOOKS).map(([name, look]) => ({ selector: `node[family = "${name}"]`, style: { "background-color": look[shade], shape: look[2] } })),
    { selector: "node.many", style: { width: 30, height: 30 } },
    { selector: ".absent", style: { display: "none" } },
    { selector: "node.heading", style: { label: "data(label)", "font-size": 54, "min-zoomed-font-size": 5, "text-max-width": 520, "font-weight": 600, "text-outline-width": 8, width: 40, height: 40 } },
    { selector: "node.centre", style: { width: 30, height: 30, "font-weight": 700 } },
    { selector: "node.chosen", style: { "border-width": 4, "border-color": value("--focus") } },
    { selector: "node.faint, edge.faint", style: { opacity: 0.18 } },
    { selector: "edge", style: {
      width: 1.3, "line-color": value("--edge"), "curve-style": "haystack", opacity: 0.75,
    } },
    { selector: "edge[label]", style: {
      "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": value("--edge"), "arrow-scale": 0.8,
      label: "data(label)", "font-size": 9, color: value("--muted"), "text-rotation": "autorotate", "min-zoomed-font-size": 9,
      "text-outline-color": value("--raised"), "text-outline-width": 2,
    } },
  ];
}

export function draw(container, elements, number = elements.length) {
  const cy = cytoscape({ container, elements, style: style(), layout: { name: "preset" }, minZoom: 0.05, maxZoom: 4,
    hideEdgesOnViewport: number > 1500, textureOnViewport: number > 1500, pixelRatio: number > 1500 ? 1 : "auto" });
  let seen = false; // the first call tells the size that the graph was drawn at
  new ResizeObserver(() => {
    if (!seen) return void (seen = true);
    cy.resize();
    cy.fit(undefined, 30);
  }).observe(container);
  dark.addEventListener("change", () => cy.style(style()));
  return cy;
}

// The graph of these nodes and edges, laid out. Resolves when all of it is there.
export async function plot(container, nodes, edges) {
  const large = nodes.length > LARGE;
  const places = nodes.map(({ data }) => ({ id: data.id, x: (Math.random() - 0.5) * 400, y: (Math.random() - 0.5) * 400 }));
  await arrange(places, edges.map(({ data }) => ({ source: data.source, target: data.target })));
  const cy = await fill(container, nodes.map((one, i) => ({ ...one, classes: large ? "unnamed" : "", position: { x: places[i].x, y: places[i].y } })), edges);
  if (large) nameInView(cy, edges);
  return cy;
}

// The graph of nodes that have their places, put in piece by piece. Resolves when all of it is there.
export async function fill(container, nodes, edges) {
  const elements = [...nodes, ...edges];
  const cy = draw(container, [], elements.length);
  const ends = (axis) => [Math.min, Math.max].map((end) => nodes.reduce((found, { position }) => end(found, position[axis]), nodes[0]?.position[axis] ?? 0));
  const [[left, right], [top, bottom]] = [ends("x"), ends("y")];
  const zoom = Math.min(1, (cy.width() - 60) / (right - left + 1), (cy.height() - 60) / (bottom - top + 1));
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - ((left + right) / 2) * zoom, y: cy.height() / 2 - ((top + bottom) / 2) * zoom } });
  for (let first = 0; first < elements.length; first += PIECE) {
    cy.add(elements.slice(first, first + PIECE));
    await frame();
  }
  return cy;
}

// Lays out anew what is drawn; nodes that are `held` stay where they are. Resolves when it has settled.
export async function settle(cy, held = new Set()) {
  const nodes = cy.nodes().map((node) => {
    const { x, y } = node.position();
    return { id: node.id(), x: x || (Math.random() - 0.5) * 400, y: y || (Math.random() - 0.5) * 400, ...(held.has(node.id()) && { fx: x, fy: y }) };
  });
  await arrange(nodes, cy.edges().map((edge) => ({ source: edge.source().id(), target: edge.target().id() })));
  const places = new Map(nodes.map((n) => [n.id, n]));
  cy.batch(() => cy.nodes().positions((node) => ({ x: places.get(node.id()).x, y: places.get(node.id()).y })));
  cy.fit(undefined, 30);
  if (cy.zoom() > CLOSEST) {
    cy.zoom(CLOSEST);
    cy.center();
  }
  return cy;
}

export function node(row, extra = {}) {
  const name = clean(row.name ?? row.id);
  return { group: "nodes", data: { id: row.id, name, label: name.length > 44 ? `${name.slice(0, 43)}…` : name, type: row.type, family: family(row.type) }, ...extra };
}
