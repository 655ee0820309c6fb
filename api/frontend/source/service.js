// The service that this page came from: its address, its answers, and where the page of a thing is.
export const root = document.body.dataset.root ?? "";
export const day = new URLSearchParams(location.search).get("as_of");

export async function get(path, signal) {
  const answer = await fetch(root + path, { signal, headers: { Accept: "application/json" } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? answer.statusText);
  return body;
}

// The service knows which page an id has and leads there; the day goes along.
export function pageOf(id) {
  const path = id.startsWith("statement-") ? "/statement/" : "/thing/";
  return `${root}${path}${encodeURIComponent(id)}${day ? `?as_of=${day}` : ""}`;
}

// Text without the marks that turn the direction of what follows, as the pages themselves show it.
export function clean(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
}
