// The answer of a named query: the table of the page, and from it a chart.
import { chart, graph, tabs } from "./result.js";

const result = document.querySelector("[data-result] table.result");
if (result) {
  const heads = [...result.tHead.rows[0].cells];
  const columns = heads.map((cell) => cell.textContent.trim());
  const numeric = heads.map((cell) => ["int", "number"].includes(cell.dataset.type));
  const value = (cell, i) => {
    const text = cell.textContent.trim().replace(/\s+/g, " ");
    return text === "–" ? null : numeric[i] ? Number(text.replaceAll(",", "")) : text;
  };
  const rows = [...result.tBodies[0].rows].map((row) => [...row.cells].map(value));
  const linked = () => [...result.tBodies[0].rows].map((row) => [...row.cells].flatMap((cell) => [...cell.querySelectorAll("a.thing")].map((a) => ({
    labels: [], properties: { id: decodeURIComponent(new URL(a.href).pathname.split("/").pop()), name: a.textContent },
  }))));
  const holder = result.closest(".table");
  const views = { Table: async (panel) => panel.append(holder) };
  if (numeric.some(Boolean)) views.Chart = (panel) => chart(panel, columns, rows);
  views.Graph = (panel) => graph(panel, [], linked());
  tabs(result.closest("[data-result]"), views);
}
