// Happenings that several articles tell of.
import { h, link } from "../dom.js";
import { ask } from "../api.js";
import { deed, pager } from "../pieces.js";
import { t, number, period } from "../i18n.js";

export async function show(parameters) {
  const data = await ask("incidents", parameters);
  return h("div", { class: "stack" }, h("h1", {}, t("incidents")), h("p", { class: "lead" }, t("sharedOf"), ": ", number(data.total), " / ", number(data.all)),
    data.list.length ? h("ul", { class: "plainlist card" }, data.list.map((row) => h("li", { class: "item" }, deed(data, row.event),
      h("div", { class: "row small" }, h("a", { href: link("incident", { iri: row.iri }) }, t("articles"), " ", number(row.articles), " · ", t("outlets"), " ", number(row.outlets)), h("span", { class: "muted" }, period(row.event)))))) : h("p", { class: "card muted" }, t("none")),
    data.total > data.page ? pager(data, parameters, "incidents") : undefined);
}
