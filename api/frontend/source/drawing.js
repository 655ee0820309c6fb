// Graphs drawn with Cytoscape, laid out by d3-force in slices so that the page stays responsive with thousands of nodes.
import cytoscape from "cytoscape";
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { clean } from "./service.js";

// Cytoscape would put a style element into the page, which the page's policy refuses; site.css says the same.
if (!document.getElementById("__________cytoscape_stylesheet")) {
  const stand_in = document.createElement("meta");
  stand_in.id = "__________cytoscape_stylesheet";
  document.head.append(stand_in);
}

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
    ...Object.entries(LOOKS).map(([name, look]) => ({ selector: `node[family = "${name}"]`, style: { "background-color": look[shade], shape: look[2] } })),
    { selector: "node.many", style: { width: 30, height: 30 } },
    { selector: "node.heading", style: { "font-size": 54, "min-zoomed-font-size": 5, "text-max-width": 520, "font-weight": 600, "text-outline-width": 8, width: 40, height: 40 } },
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

export function draw(container, elements) {
  const cy = cytoscape({ container, elements, style: style(), layout: { name: "preset" }, minZoom: 0.05, maxZoom: 4,
    hideEdgesOnViewport: elements.length > 1500, textureOnViewport: elements.length > 1500, pixelRatio: elements.length > 1500 ? 1 : "auto" });
  new ResizeObserver(() => {
    cy.resize();
    cy.fit(undefined, 30);
  }).observe(container);
  dark.addEventListener("change", () => cy.style(style()));
  return cy;
}

// Lays the graph out in slices of a frame; nodes that are `held` stay where they are. Resolves when it has settled.
export function settle(cy, held = new Set()) {
  const nodes = cy.nodes().map((node) => {
    const { x, y } = node.position();
    return { id: node.id(), x: x || (Math.random() - 0.5) * 400, y: y || (Math.random() - 0.5) * 400, ...(held.has(node.id()) && { fx: x, fy: y }) };
  });
  const edges = cy.edges().map((edge) => ({ source: edge.source().id(), target: edge.target().id() }));
  const many = nodes.length > 400;
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(edges).id((n) => n.id).distance(many ? 40 : 125).strength(many ? 0.3 : 0.5))
    .force("charge", forceManyBody().strength(many ? -60 : -520).distanceMax(900))
    .force("collide", many ? null : forceCollide(48))
    .force("x", forceX().strength(0.05)).force("y", forceY().strength(0.07))
    .force("centre", held.size ? null : forceCenter(0, 0))
    .stop();
  const rounds = many ? 120 : 260;
  return new Promise((done) => {
    let round = 0;
    const slice = () => {
      const until = performance.now() + 12;
      while (round < rounds && performance.now() < until) {
        simulation.tick();
        round += 1;
      }
      if (round < rounds) return requestAnimationFrame(slice);
      const places = new Map(nodes.map((n) => [n.id, n]));
      cy.batch(() => cy.nodes().positions((node) => ({ x: places.get(node.id()).x, y: places.get(node.id()).y })));
      cy.fit(undefined, 30);
      done(cy);
    };
    simulation.alphaDecay(1 - 0.001 ** (1 / rounds));
    requestAnimationFrame(slice);
  });
}

export function node(row, extra = {}) {
  const name = clean(row.name ?? row.id);
  return { group: "nodes", data: { id: row.id, name, label: name.length > 44 ? `${name.slice(0, 43)}…` : name, type: row.type, family: family(row.type) }, ...extra };
}
