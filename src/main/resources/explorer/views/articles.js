// Lists of articles.
import { h } from "../dom.js";
import { ask } from "../api.js";
import { articleLink, pager } from "../pieces.js";
import { t, number } from "../i18n.js";

export async function show(parameters) {
  const data = await ask("articles", parameters);
  return h("div", { class: "stack" }, h("h1", {}, t("articles"), " ", h("span", { class: "muted" }, number(data.total))),
    h("ul", { class: "plainlist card" }, data.list.map((row) => h("li", { class: "item" }, articleLink(data, row.article),
      h("div", { class: "muted small" }, t("claims"), " ", number(row.claims), " · ", t("reported"), " ", number(row.events))))),
    pager(data, parameters, "articles"));
}
