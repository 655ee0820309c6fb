// The names on a large graph: of the best-connected things in view, and of all once few enough are in view to be read.
const READ = 90; // names at once that can be read
const MARKED = 30; // names when more things are in view
const PAUSE = 120; // milliseconds of rest before names change

// Keeps the class `named` on the nodes whose name is to be shown; `edges` say how well connected each is, `marked` how many
// are named where not all can be.
export function nameInView(cy, edges, marked = MARKED) {
  const degrees = new Map();
  for (const { data } of edges) for (const end of [data.source, data.target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const order = cy.nodes().toArray().map((node) => ({ node, id: node.id(), degree: degrees.get(node.id()) ?? 0 }))
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).map((one) => one.node);
  let shown = cy.collection();
  let timer;
  const choose = () => {
    const { x1, x2, y1, y2 } = cy.extent();
    const inside = order.filter((n) => {
      const { x, y } = n.position();
      return !n.hasClass("absent") && x >= x1 && x <= x2 && y >= y1 && y <= y2;
    });
    const chosen = cy.collection(inside.slice(0, inside.length > READ ? marked : READ));
    cy.batch(() => {
      shown.not(chosen).removeClass("named");
      chosen.not(shown).addClass("named");
    });
    shown = chosen;
  };
  cy.on("viewport", () => {
    clearTimeout(timer);
    timer = setTimeout(choose, PAUSE);
  });
  cy.on("mouseover", "node", (event) => event.target.addClass("named"));
  cy.on("mouseout", "node", (event) => shown.has(event.target) || event.target.removeClass("named"));
  choose();
}
