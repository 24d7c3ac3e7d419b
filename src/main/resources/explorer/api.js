// Asks the server for the data of a view.

/** The server still reads the store for the views; «share» of it is done, 0 to 1. */
export class NotYet extends Error {
  constructor(share) { super("not yet"); this.share = share; }
}

export async function ask(view, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, v]) => v !== undefined && v !== ""));
  const response = await fetch(`/api/${view}?${query}`);
  if (response.status === 503 && response.headers.has("Retry-After")) throw new NotYet((await response.json()).preparing);
  if (!response.ok) throw new Error((await response.text()).trim());
  return response.json();
}

/** Runs SPARQL; gives rows for SELECT and ASK, text for CONSTRUCT and DESCRIBE. */
export async function sparql(query) {
  const response = await fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" },
    body: query,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text.trim());
  return response.headers.get("Content-Type").includes("json") ? { json: JSON.parse(text) } : { turtle: text };
}
