// The Cypher editor: completion from the vocabulary, run and cancel, the answer as it comes.
import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { chart, graph, table, tabs } from "./result.js";
import { get, root } from "./service.js";

const asker = document.getElementById("asker");
const [run, cancel, copy, said, problem, result] = ["run", "cancel", "copy", "said", "problem", "result"].map((id) => document.getElementById(id));
const key = document.getElementById("key");
const parameters = document.getElementById("parameters");
let running = null;

// In a shadow root the editor's styles are constructed sheets, which the page's policy allows.
const shadow = document.getElementById("editor").attachShadow({ mode: "open" });
const words = await get("/ask/words.json");
const option = (type) => ([label, detail]) => ({ label, type, info: detail || undefined });
const labels = Object.entries(words.labels).map(option("class"));
const relations = Object.entries(words.relations).map(option("interface"));
const properties = Object.entries(words.properties).map(option("property"));
const keywords = words.keywords.map((label) => ({ label, type: "keyword" }));

function complete(context) {
  const before = context.state.doc.sliceString(Math.max(0, context.pos - 400), context.pos);
  const word = context.matchBefore(/\w*/);
  if (/:\s*(\w+\s*[|&]\s*)*\w*$/.test(before)) {
    const inRelation = before.lastIndexOf("[") > before.lastIndexOf("]");
    return { from: word.from, options: inRelation ? relations : labels, validFor: /^\w*$/ };
  }
  if (/\w\.\w*$/.test(before) || /\{[^}]*$/.test(before)) return { from: word.from, options: properties, validFor: /^\w*$/ };
  if (word.from === word.to && !context.explicit) return null;
  return { from: word.from, options: keywords, validFor: /^\w*$/ };
}

const look = EditorView.theme({
  "&": { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--edge)", borderRadius: "4px", fontSize: "0.95rem" },
  ".cm-content": { fontFamily: "var(--mono)", padding: "0.6rem 0", minHeight: "9rem", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--muted)", border: "none" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused": { outline: "3px solid var(--focus)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--accent-soft) !important" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--edge)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--accent-ink)" },
  ".cm-placeholder": { color: "var(--muted)" },
});
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" }, { tag: tags.string, color: "var(--green)" },
  { tag: tags.number, color: "var(--amber)" }, { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.atom, tags.definition(tags.variableName), tags.standard(tags.variableName)], color: "var(--amber)" },
]);
const view = new EditorView({
  root: shadow,
  parent: shadow,
  state: EditorState.create({
    doc: fromAddress(),
    extensions: [
      keymap.of([{ key: "Ctrl-Enter", mac: "Cmd-Enter", run: () => (ask(), true) }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), EditorView.lineWrapping, StreamLanguage.define(cypher),
      syntaxHighlighting(colours), autocompletion({ override: [complete], icons: false }), look,
      placeholder("MATCH (b:Body) RETURN b.id, b.name LIMIT 10"), EditorView.contentAttributes.of({ "aria-label": "Query in Cypher" }),
    ],
  }),
});
asker.hidden = false;
key.value = sessionStorage.getItem("key") ?? "";
document.body.dataset.ready = "editor";

function fromAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (given.get("parameters")) parameters.value = given.get("parameters");
  return given.get("q") ?? "";
}

function address() {
  const given = new URLSearchParams({ q: view.state.doc.toString() });
  if (parameters.value.trim() !== "{}") given.set("parameters", parameters.value);
  return `#${given}`;
}

function fail(words_) {
  problem.textContent = words_;
  problem.hidden = false;
  said.textContent = "";
}

function request(accept) {
  const headers = { "Content-Type": "application/json", Accept: accept };
  if (key.value) {
    headers["X-API-Key"] = key.value;
    sessionStorage.setItem("key", key.value);
  }
  const body = JSON.stringify({ query: view.state.doc.toString(), parameters: JSON.parse(parameters.value || "{}") });
  return fetch(`${root}/cypher`, { method: "POST", headers, body, signal: running.signal });
}

async function ask() {
  running?.abort();
  running = new AbortController();
  problem.hidden = true;
  result.hidden = true;
  result.replaceChildren();
  window.history.replaceState(null, "", location.pathname + location.search + address());
  try {
    JSON.parse(parameters.value || "{}");
  } catch {
    return fail('The parameters are not JSON. Write them as {"body": "ccg-00R"}.');
  }
  [run.disabled, cancel.disabled] = [true, false];
  said.textContent = "Running …";
  const began = performance.now();
  try {
    const answer = await request("application/jsonl");
    if (!answer.ok) return fail((await answer.json()).detail);
    const { columns, notes, rows, end } = await lines(answer, (count) => (said.textContent = `Running … ${count} rows`));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    said.textContent = `${rows.length.toLocaleString("en-GB")} row${rows.length === 1 ? "" : "s"} in ${seconds} s. ${notes.join(" ")}`;
    if (end && !end.complete) fail(end.problem?.detail ?? "The answer was cut off.");
    result.hidden = false;
    const tools = document.createElement("p");
    tools.className = "tools";
    const load = document.createElement("button");
    load.type = "button";
    load.className = "quiet";
    load.textContent = "Download as CSV";
    load.addEventListener("click", download);
    tools.append(load);
    result.append(tools);
    await tabs(result, {
      Table: async (panel) => panel.append(table(columns, rows)),
      Graph: (panel) => graph(panel, columns, rows),
      Chart: (panel) => chart(panel, columns, rows),
    });
  } catch (error) {
    if (error.name === "AbortError") said.textContent = "Cancelled.";
    else fail(`The service could not be reached: ${error.message}`);
  } finally {
    [run.disabled, cancel.disabled] = [false, true];
  }
}

async function lines(answer, tell) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let [rest, columns, notes, end] = ["", [], [], null];
  const rows = [];
  for (let first = true; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + value).split("\n");
    rest = parts.pop();
    for (const line of parts) {
      const read = JSON.parse(line);
      if (first) [{ columns, notes }, first] = [read, false];
      else if (Array.isArray(read)) rows.push(read);
      else end = read;
    }
    tell(rows.length);
  }
  return { columns, notes: notes.map((n) => (typeof n === "string" ? n : JSON.stringify(n))), rows, end };
}

async function download() {
  running = new AbortController();
  const answer = await request("text/csv");
  if (!answer.ok) return fail((await answer.json()).detail);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = "answer.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

run.addEventListener("click", ask);
cancel.addEventListener("click", () => running?.abort());
copy.addEventListener("click", async () => {
  window.history.replaceState(null, "", location.pathname + location.search + address());
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = "The address is copied.";
  } catch {
    said.textContent = "The address of this page is now that of the query.";
  }
});
document.getElementById("examples").addEventListener("change", (event) => {
  if (!event.target.value) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: event.target.value } });
  view.focus();
});
if (view.state.doc.length) said.textContent = "Run it with Ctrl-Enter.";
