// Asks the server for the data of a view.

export async function ask(view, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, v]) => v !== undefined && v !== ""));
  const response = await fetch(`/api/${view}?${query}`);
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
