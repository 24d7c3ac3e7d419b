// Names in any spelling, and the words of the articles.
import { h } from "../dom.js";
import { ask } from "../api.js";
import { chip, articleLink, pager } from "../pieces.js";
import { t, number } from "../i18n.js";

export async function show({ q = "", from = "" }) {
  const data = await ask("search", { q, from });
  return h("div", { class: "stack" }, h("h1", { dir: "auto" }, t("search"), q ? `: ${q}` : ""),
    h("section", { class: "card" }, h("h2", {}, t("inNames")), data.names.length ? h("ul", { class: "plainlist row" }, data.names.map((n) => h("li", {}, chip(data, n.iri), " ", n.articles ? h("span", { class: "muted small" }, number(n.articles)) : undefined))) : h("p", { class: "muted" }, t("nothingFound"))),
    h("section", { class: "card" }, h("h2", {}, t("inTexts"), " ", h("span", { class: "muted small" }, number(data.total))),
      data.texts.length ? h("ul", { class: "plainlist" }, data.texts.map((x) => h("li", { class: "item" }, articleLink(data, x.article), h("p", { class: "quote", lang: "ar", dir: "rtl" }, x.words.map((w) => (w.hit ? h("b", {}, w.text) : w.text)))))) : h("p", { class: "muted" }, t("nothingFound"))),
    data.total > data.page ? pager(data, { q }, "search") : undefined);
}
