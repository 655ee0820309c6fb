// Judging with keys: A accept, R reject, U unsure, Z undo; J and K move. Each goes to the service with the key of the reviewer.
import { root } from "./service.js";

const form = document.getElementById("judging");
const key = document.getElementById("key");
const why = document.getElementById("why");
const [said, problem] = ["said", "problem"].map((id) => document.getElementById(id));
const cards = [...document.querySelectorAll(".judge-card")];
const LETTERS = { a: ["accept", "merge"], r: ["reject", "apart"], u: ["unsure", "undecided"] };
const WORDS = { accept: "accepted", reject: "rejected", unsure: "marked unsure", merge: "said to be one", apart: "said to be different", undecided: "left undecided" };
const made = []; // {id, card}, the last one last
let at = -1;

form.hidden = false;
for (const line of document.querySelectorAll(".judge-buttons")) line.hidden = false;
key.value = sessionStorage.getItem("key") ?? "";
key.addEventListener("change", () => sessionStorage.setItem("key", key.value));

function move(place) {
  if (!cards.length) return;
  at = Math.max(0, Math.min(place, cards.length - 1));
  cards[at].focus();
  cards[at].scrollIntoView({ block: "center" });
}

async function send(path, body) {
  problem.hidden = true;
  const headers = { "Content-Type": "application/json", Accept: "application/json", "X-API-Key": key.value };
  const answer = await fetch(root + path, { method: "POST", headers, body: JSON.stringify({ why: why.value || "Judged in the explorer", ...body }) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail ?? answer.statusText);
  return told;
}

async function guarded(work) {
  if (!key.value) {
    key.focus();
    said.textContent = "Give a key with the scope judge first.";
    return;
  }
  try {
    await work();
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
  }
}

function judge(card, kind) {
  return guarded(async () => {
    const { statement, entity, other } = card.dataset;
    const told = await send("/judgements", statement ? { kind, statement } : { kind, entity, other });
    made.push({ id: told.id, card });
    mark(card, WORDS[kind], true);
    said.textContent = `The ${statement ? "statement" : "pair"} was ${WORDS[kind]}.`;
    if (cards.indexOf(card) === at) move(at + 1);
  });
}

function undo(card) {
  const place = card ? made.findLastIndex((one) => one.card === card) : made.length - 1;
  if (place < 0) return;
  return guarded(async () => {
    const one = made[place];
    await send(`/judgements/${encodeURIComponent(one.id)}/undo`, {});
    made.splice(place, 1);
    mark(one.card, "", false);
    said.textContent = "The judgement was undone.";
    at = cards.indexOf(one.card);
    one.card.focus();
  });
}

function mark(card, words, judged) {
  card.classList.toggle("judged", judged);
  card.querySelector(".verdict").textContent = words;
  card.querySelector("[data-undo]").hidden = !judged;
  for (const button of card.querySelectorAll("[data-kind]")) button.disabled = judged;
}

for (const card of cards) {
  card.addEventListener("focusin", () => (at = cards.indexOf(card)));
  for (const button of card.querySelectorAll("[data-kind]")) button.addEventListener("click", () => judge(card, button.dataset.kind));
  card.querySelector("[data-undo]")?.addEventListener("click", () => undo(card));
}
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  const letter = event.key.toLowerCase();
  if (letter === "j") move(at + 1);
  else if (letter === "k") move(at - 1);
  else if (letter === "z") undo();
  else if (LETTERS[letter]) {
    const card = cards[Math.max(at, 0)];
    if (!card || card.classList.contains("judged")) return;
    at = cards.indexOf(card);
    judge(card, LETTERS[letter][card.dataset.statement ? 0 : 1]);
  } else return;
  event.preventDefault();
});
document.body.dataset.ready = "judge";
