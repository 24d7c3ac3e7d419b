// One incident: what each article says of it, attributes, leaves out, and the labels it uses.
import { h } from "../dom.js";
import { ask } from "../api.js";
import { chip, deed, eventItem, articleLink, pager } from "../pieces.js";
import { t, number, typeName, period } from "../i18n.js";

const WORDING = { outletsown: "ownWords", speakersown: "speakersWords", unresolved: "unresolved" };

export async function show({ iri, from }) {
  const data = await ask("incident", { iri, from });
  return h("div", { class: "stack" }, h("h1", {}, t("incidents")), h("div", { class: "card" }, deed(data, data.event), h("p", { class: "muted" }, period(data.event))),
    h("div", { class: "columns", tabindex: "0", role: "group", "aria-label": t("incidents") }, data.columns.map((c) => h("section", { class: "card" }, h("h2", {}, articleLink(data, c.article)),
      h("p", { class: "row small" }, h("span", { class: "tag reported" }, t("reported"), " ", number(c.reported)), h("span", { class: "tag claimed" }, t("claimed"), " ", number(c.claimed))),
      h("h3", {}, t("tells")), h("ul", { class: "plainlist" }, c.events.map((e) => eventItem(data, e, { inArticle: true }))),
      c.speakers.length ? [h("h3", {}, t("quotes")), h("div", { class: "row" }, c.speakers.map((s) => chip(data, s)))] : undefined,
      c.labels.length ? [h("h3", {}, t("labels")), h("ul", {}, c.labels.map((l) => h("li", {}, h("b", { lang: "ar" }, `«${l.label}»`), " ", l.frames ? chip(data, l.frames) : undefined, " ", h("span", { class: "muted small" }, t(WORDING[l.wording] ?? "unresolved")))))] : undefined,
      c.missing.length ? [h("h3", {}, t("leavesOut")), h("p", { class: "row" }, c.missing.map((type) => h("span", { class: "tag" }, typeName(type))))] : undefined,
      c.also.length ? h("details", {}, h("summary", {}, t("also"), " ", number(c.also.length)), h("ul", { class: "plainlist" }, c.also.map((e) => h("li", { class: "item" }, deed(data, e))))) : undefined))),
    data.total > data.page ? pager(data, { iri }, "incident") : undefined);
}
