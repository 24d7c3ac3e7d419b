// The first page.
import { h, link } from "../dom.js";
import { ask } from "../api.js";
import { chip, articleLink } from "../pieces.js";
import { t, number, typeName, sign, thingName } from "../i18n.js";

export async function show() {
  const data = await ask("overview");
  const c = data.counts;
  const most = Math.max(1, ...Object.values(data.types));
  const ranked = (title, rows) => h("section", { class: "card" }, h("h2", {}, title),
    rows.length ? h("ul", { class: "plainlist ranked" }, rows.map((r) => h("li", {}, chip(data, r.iri),
      h("span", { class: "muted small", title: `${t("did")} ${r.did} · ${t("undergone")} ${r.undergone} · ${t("said")} ${r.said}` }, number(r.did + r.undergone + r.said))))) : h("p", { class: "muted" }, t("none")));
  const figure = (n, name, href) => h("div", {}, h("b", {}, number(n)), href ? h("a", { href }, t(name)) : h("span", {}, t(name)));
  return h("div", {},
    h("h1", { class: "hero" }, t("hero")), h("p", { class: "lead" }, t("lead")),
    h("div", { class: "figures" }, figure(c.articles, "articles", link("articles")), figure(c.actors, "actors"), figure(c.events, "events", link("timeline")),
      figure(c.claimedEvents, "claimedEvents"), figure(c.claims, "claims", link("claims")), figure(c.incidents, "shared", link("incidents"))),
    h("div", { class: "grid" },
      ranked(t("states"), data.states), ranked(t("people"), data.people), ranked(t("groups"), data.groups),
      h("section", { class: "card" }, h("h2", {}, t("types")), h("div", { class: "bars" }, Object.entries(data.types).sort((a, b) => b[1] - a[1]).map(([type, n]) => [
        h("a", { href: link("timeline", { type }) }, typeName(type)), h("i", { class: sign(type).side, style: { "inline-size": `${(100 * n) / most}%` } }), h("span", { class: "muted" }, number(n))]))),
      h("section", { class: "card" }, h("h2", {}, t("latest")), h("ul", { class: "plainlist" }, data.latest.map((iri) => h("li", { class: "item" }, articleLink(data, iri))))),
      Object.keys(data.outlets).length ? h("section", { class: "card" }, h("h2", {}, t("outlets")), h("ul", { class: "plainlist ranked" },
        Object.entries(data.outlets).sort((a, b) => b[1] - a[1]).slice(0, 20).map(([iri, n]) => h("li", {}, h("a", { href: link("articles", { outlet: iri }) }, thingName(data.things, iri)), h("span", { class: "muted" }, number(n)))))) : undefined));
}
