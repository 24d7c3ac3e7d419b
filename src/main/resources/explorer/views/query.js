// The query editor: the repository's questions, completion, results as table, graph or timeline, a link to share, export.
import { h, link } from "../dom.js";
import { ask, sparql } from "../api.js";
import { t, number, language, eventTypes, base } from "../i18n.js";
import { editor } from "../vendor/editor.js";
import { relationsPicture } from "../graph.js";

const SHOWN = 1000;
const KEYWORDS = "SELECT WHERE OPTIONAL FILTER UNION MINUS BIND VALUES GRAPH PREFIX DISTINCT CONSTRUCT ASK DESCRIBE LIMIT OFFSET COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT REGEX REPLACE CONTAINS STRSTARTS STRENDS COALESCE EXISTS LANG STR BOUND".split(" ");
const first = (lang) => `PREFIX isn: <https://w3id.org/isnad/ont#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?who ?type ?whom (COUNT(*) AS ?times)
WHERE {
  ?event isn:agent ?a ; isn:recipient ?r ; isn:eventType ?t .
  ?a skos:prefLabel ?who . ?r skos:prefLabel ?whom . ?t skos:prefLabel ?type .
  FILTER(LANG(?who) = "${lang}" && LANG(?whom) = "${lang}" && LANG(?type) = "${lang}")
}
GROUP BY ?who ?type ?whom
ORDER BY DESC(?times)
LIMIT 100
`;

export async function show({ q, run: at }) {
  const library = await ask("queries");
  const host = h("div", { class: "editor" });
  const result = h("div", { class: "result", role: "region", "aria-live": "polite", "aria-label": t("query"), tabindex: "0" });
  const status = h("span", { class: "muted small", role: "status" });
  const words = [...KEYWORDS.map((label) => ({ label, type: "keyword" })), ...[...library.terms, ...eventTypes().map((x) => `plover:${x}`)].map((label) => ({ label, type: "name", apply: declared(library.prefixes) })),
    ...Object.keys(library.prefixes).map((p) => ({ label: `${p}:`, detail: library.prefixes[p], apply: declared(library.prefixes) }))];
  const complete = (context) => {
    const word = context.matchBefore(/[\w:?-]+/);
    if (!word || (word.text.length < 2 && !context.explicit)) return null;
    const variables = [...new Set(context.state.doc.toString().match(/\?\w+/g) ?? [])].filter((v) => v !== word.text);
    return { from: word.from, options: [...words, ...variables.map((label) => ({ label, type: "variable" }))], validFor: /^[\w:?-]*$/ };
  };
  const edit = editor(host, q ?? first(language()), { label: t("editor"), complete, run });
  let last;

  async function run() {
    status.textContent = t("loading");
    const start = performance.now();
    try {
      last = await sparql(edit.text);
      status.textContent = `${number(Math.round(performance.now() - start))} ${t("ms")}`;
      draw("table");
    } catch (error) {
      status.textContent = "";
      result.replaceChildren(h("pre", { class: "card error", role: "alert", dir: "ltr" }, error.message));
    }
  }

  function draw(how) {
    if (last.turtle !== undefined) return result.replaceChildren(h("pre", { class: "card", dir: "ltr" }, last.turtle));
    if (last.json.boolean !== undefined) return result.replaceChildren(h("p", { class: "card" }, h("b", {}, t(last.json.boolean ? "yes" : "no"))));
    const names = last.json.head.vars;
    const rows = last.json.results.bindings;
    const graph = asGraph(names, rows);
    const times = asTimes(names, rows);
    const tab = (name, shown) => (shown ? h("button", { type: "button", "aria-pressed": String(how === name), onclick: () => draw(name) }, t(name)) : undefined);
    return result.replaceChildren(
      h("div", { class: "row" }, h("b", {}, number(rows.length), " ", t("rows")), tab("table", graph || times), tab("graph", graph), tab("timeline", times), rows.length > SHOWN && how === "table" ? h("span", { class: "muted small" }, `${t("shownFirst")}: ${number(SHOWN)}`) : undefined),
      how === "graph" ? relationsPicture(graph, "") : how === "timeline" ? timeline(times) : table(names, rows));
  }

  const save = (type, ending) => h("button", { type: "button", onclick: async () => {
    const response = await fetch("/sparql", { method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: type }, body: edit.text });
    if (!response.ok) { result.replaceChildren(h("pre", { class: "card error", role: "alert", dir: "ltr" }, await response.text())); return; }
    const address = URL.createObjectURL(await response.blob());
    h("a", { href: address, download: `isnad.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  } }, ending.toUpperCase());

  const question = (x) => h("button", { type: "button", dir: "auto", onclick: () => { edit.text = x.sparql; run(); } }, title(x));
  const view = h("div", { class: "stack" }, h("h1", {}, t("query")), h("div", { class: "ask" },
    h("section", { class: "card" }, h("h2", {}, t("questions")), h("div", { class: "names", tabindex: "0" }, library.queries.filter((x) => !x.name.includes("/")).map(question),
      h("details", {}, h("summary", {}, t("moreQuestions")), library.queries.filter((x) => x.name.includes("/")).map(question)))),
    h("div", {}, host, h("div", { class: "row" }, h("button", { type: "button", class: "primary", id: "run", onclick: run }, t("run"), " ", h("kbd", { class: "small" }, "Ctrl ⏎")),
      h("button", { type: "button", onclick: async () => { const address = link("query", { q: edit.text, run: "1" }); history.replaceState(null, "", address); try { await navigator.clipboard.writeText(location.href); } catch { /* the address bar shows it */ } status.textContent = t("copied"); } }, t("share")),
      save("text/csv", "csv"), save("application/sparql-results+json", "json"), save("text/turtle", "ttl"), status), result)));
  if (at) run();
  return view;
}

const title = (x) => x.titles[language()] ?? x.titles.en ?? x.name;

/** Puts a prefixed name in, and its PREFIX line above where that is missing. */
const declared = (prefixes) => (view, { label }, from, to) => {
  const prefix = label.slice(0, label.indexOf(":"));
  const known = new RegExp(`PREFIX\\s+${prefix}:`, "i").test(view.state.doc.toString());
  const line = known ? "" : `PREFIX ${prefix}: <${prefixes[prefix]}>\n`;
  view.dispatch({ changes: [...(line ? [{ from: 0, insert: line }] : []), { from, to, insert: label }], selection: { anchor: line.length + from + label.length } });
};

function cell(term) {
  if (!term) return "";
  if (term.type === "uri") {
    const text = term.value.startsWith(base()) ? term.value.slice(base().length) : term.value.length > 60 ? "…" + term.value.slice(-58) : term.value;
    return term.value.startsWith(base()) ? h("a", { href: link("resource", { iri: term.value }), dir: "ltr" }, text) : h("span", { dir: "ltr", title: term.value }, text);
  }
  return h("span", { dir: "auto", lang: term["xml:lang"] }, term.value.length > 400 ? term.value.slice(0, 400) + "…" : term.value);
}

function table(names, rows) {
  return h("table", { class: "card" }, h("thead", {}, h("tr", {}, names.map((n) => h("th", { scope: "col" }, n)))), h("tbody", {}, rows.slice(0, SHOWN).map((r) => h("tr", {}, names.map((n) => h("td", {}, cell(r[n])))))));
}

/** Two columns of IRIs, or of names, make a graph; a column called «type» names its edges. */
function asGraph(names, rows) {
  const iris = names.filter((n) => rows.some((r) => r[n]?.type === "uri" && r[n].value.startsWith(base()) && !/^article\/[^/]+$/.test(r[n].value.slice(base().length))));
  const who = names.includes("who") && names.includes("whom") ? ["who", "whom"] : iris.slice(0, 2);
  if (who.length < 2 || !rows.length) return undefined;
  const edges = new Map();
  const things = {};
  for (const r of rows.slice(0, SHOWN)) {
    const [a, b] = who.map((n) => r[n]?.value);
    if (!a || !b) continue;
    const type = r.type?.value?.replace(/^.*\//, "") ?? "";
    for (const x of [a, b]) things[x] ??= /^https?:/.test(x) ? {} : { ar: x, en: x };
    const key = `${a} ${b} ${type}`;
    const count = Number(r.times?.value ?? r.count?.value ?? r.n?.value ?? 1) || 1;
    edges.set(key, { from: a, to: b, type, count: (edges.get(key)?.count ?? 0) + count, claimed: 0, denied: 0 });
  }
  return edges.size ? { edges: [...edges.values()].sort((a, b) => b.count - a.count).slice(0, 60), things } : undefined;
}

function asTimes(names, rows) {
  const column = names.find((n) => rows.some((r) => /^\d{4}-\d{2}-\d{2}/.test(r[n]?.value ?? "") && r[n].type !== "uri"));
  return column && rows.length ? { column, names, rows: rows.filter((r) => r[column]).slice(0, SHOWN) } : undefined;
}

function timeline({ column, names, rows }) {
  const days = new Map();
  for (const r of rows) { const d = r[column].value.slice(0, 10); days.set(d, [...(days.get(d) ?? []), r]); }
  return h("dl", { class: "card facts" }, [...days].sort().map(([d, list]) => [h("dt", {}, d), h("dd", { class: "stack" }, list.map((r) => h("div", { class: "row" }, names.filter((n) => n !== column).map((n) => cell(r[n])))))]));
}
