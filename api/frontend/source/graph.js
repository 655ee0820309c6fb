// The surroundings of a thing: what it is linked with; a click or Enter on a node brings in what that one is linked with.
import { draw, node, settle } from "./drawing.js";
import { day, get, pageOf } from "./service.js";

const MOST = 60; // that one step brings in
const box = document.querySelector("[data-network]");
const said = document.querySelector(".graph-said");

async function start() {
  const centre = box.dataset.network;
  const cy = draw(box, []);
  const open = new Set();
  let chosen = -1;

  const expand = async (id) => {
    if (open.has(id)) return (location.href = pageOf(id));
    said.textContent = "Asking …";
    let found;
    try {
      found = await get(`/network/${encodeURIComponent(id)}?depth=1${day ? `&as_of=${day}` : ""}`);
    } catch (error) {
      said.textContent = `The graph could not be fetched: ${error.message}`;
      return;
    }
    open.add(id);
    const held = new Set(cy.nodes().map((n) => n.id()));
    const from = held.size ? cy.getElementById(id).position() : { x: 0, y: 0 };
    const near = found.nodes.filter((row) => !held.has(row.id));
    const added = near.slice(0, MOST);
    const place = () => ({ x: from.x + (Math.random() - 0.5) * 160, y: from.y + (Math.random() - 0.5) * 160 });
    cy.add(added.map((row) => node(row, { position: place(), classes: row.id === centre ? "centre" : "" })));
    const few = cy.nodes().length <= 60;
    for (const edge of found.edges) {
      const key = `${edge.from} ${edge.predicate} ${edge.to}`;
      if (cy.hasElementWithId(key) || !cy.hasElementWithId(edge.from) || !cy.hasElementWithId(edge.to)) continue;
      cy.add({ group: "edges", data: { id: key, source: edge.from, target: edge.to, ...(few && { label: edge.predicate.replaceAll("_", " ") }) } });
    }
    const name = cy.getElementById(id).data("name");
    const number = found.nodes.length - 1;
    said.textContent = number === 0 ? `${name} is not linked with anything yet.` : `${name} is linked with ${number} thing${number > 1 ? "s" : ""}${near.length > MOST ? `; ${MOST} of them are drawn` : ""}${found.complete ? "" : ", and more"}.`;
    await settle(cy, held.size > 1 ? held : new Set());
    box.dataset.drawn = String(cy.nodes().length);
  };
  const choose = (place) => {
    const nodes = cy.nodes().sort((a, b) => a.data("name").localeCompare(b.data("name")));
    chosen = (place + nodes.length) % nodes.length;
    cy.nodes().removeClass("chosen");
    const one = nodes[chosen].addClass("chosen");
    cy.animate({ center: { eles: one }, duration: 120 });
    said.textContent = `${one.data("name")}. Enter ${open.has(one.id()) ? "opens its page" : "shows what it is linked with"}.`;
    return one;
  };
  cy.on("tap", "node", (event) => expand(event.target.id()));
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight" || event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) expand(cy.nodes(".chosen").id());
    else if (event.key === "+" || event.key === "-") cy.zoom({ level: cy.zoom() * (event.key === "+" ? 1.25 : 0.8), renderedPosition: { x: box.clientWidth / 2, y: box.clientHeight / 2 } });
    else return;
    event.preventDefault();
  });
  await expand(centre);
}

// Drawn when it comes into view, so that the page is ready before.
if (box) {
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    watch.disconnect();
    start();
  }, { rootMargin: "200px" });
  watch.observe(box);
}
