// One actor or state.
import { h, link } from "../dom.js";
import { ask } from "../api.js";
import { chip, eventItem, claimItem, section, articleLink } from "../pieces.js";
import { t, thingName, number, typeName, sign, day } from "../i18n.js";
import { relationsPicture } from "../graph.js";

export async function show({ iri, ...offsets }) {
  const [data, relations] = await Promise.all([ask("actor", { iri, ...offsets }), ask("relations", { iri })]);
  const thing = data.things[iri] ?? {};
  const other = thing.ar && thing.en ? (document.documentElement.lang === "ar" ? thing.en : thing.ar) : "";
  const more = (name) => (data[name].from + data[name].list.length < data[name].total
    ? h("a", { class: "button", href: link("actor", { iri, ...offsets, [name]: data[name].from + data[name].list.length }) }, t("more"), " ", h("span", { class: "muted small" }, `${number(data[name].from + 1)}–${number(data[name].from + data[name].list.length)} ${t("of")} ${number(data[name].total)}`)) : undefined);
  const counts = Object.entries({ ...data.types.did, ...data.types.undergone }).map(([type]) => [type, (data.types.did[type] ?? 0), (data.types.undergone[type] ?? 0)]).sort((a, b) => b[1] + b[2] - a[1] - a[2]);
  const most = Math.max(1, ...counts.map((c) => c[1] + c[2]));
  return h("div", { class: "stack" },
    h("div", {}, h("h1", { dir: "auto" }, thingName(data.things, iri)),
      h("div", { class: "row muted" }, other ? h("span", { dir: "auto" }, other) : undefined, h("span", { class: "tag" }, t(thing.kind ?? "")), data.ofState ? chip(data, data.ofState) : undefined,
        data.wikidata ? h("a", { href: `http://www.wikidata.org/entity/${data.wikidata}`, rel: "noreferrer" }, data.wikidata) : undefined,
        h("a", { href: link("articles", { actor: iri }) }, t("mentionedIn"), " ", number(data.mentionedIn)),
        h("a", { href: link("timeline", { actor: iri }) }, t("timeline")), h("a", { href: link("claims", { about: iri }) }, t("claims"))),
      data.names.length ? h("p", { class: "muted small" }, t("names"), ": ", h("span", { dir: "auto" }, data.names.join("، "))) : undefined),
    relations.edges.length ? h("section", { class: "stack" }, h("h2", {}, t("relations")), relationsPicture(relations, iri)) : undefined,
    h("div", { class: "grid" },
      data.offices.length ? h("section", { class: "card" }, h("h2", {}, t("offices"), " ", data.officesTotal > data.offices.length ? h("span", { class: "muted small" }, `${t("showing")} ${number(data.offices.length)} ${t("of")} ${number(data.officesTotal)}`) : undefined),
        h("ul", { class: "plainlist scrolled", tabindex: "0" }, data.offices.map((o) => office(data, o)))) : undefined,
      counts.length ? h("section", { class: "card" }, h("h2", {}, t("types")), h("div", { class: "bars" }, counts.map(([type, did, undergone]) => [h("a", { href: link("timeline", { actor: iri, type }) }, typeName(type)),
        h("i", { class: sign(type).side, style: { "inline-size": `${(100 * (did + undergone)) / most}%` } }), h("span", { class: "muted small", title: `${t("did")} / ${t("undergone")}` }, `${number(did)} / ${number(undergone)}`)]))) : undefined,
      data.outlets.length ? h("section", { class: "card" }, h("h2", {}, t("outlets")), h("ul", { class: "plainlist ranked" }, data.outlets.map((o) => h("li", {}, h("a", { href: link("articles", { outlet: o.outlet, actor: iri }) }, thingName(data.things, o.outlet)), number(o.articles))))) : undefined),
    h("div", { class: "grid" },
      section(t("did"), data.did.total, data.did.list.map((e) => eventItem(data, e)), more("did")),
      section(t("undergone"), data.undergone.total, data.undergone.list.map((e) => eventItem(data, e)), more("undergone")),
      section(t("said"), data.said.total, data.said.list.map((c) => claimItem(data, c)), more("said")),
      section(t("saidOf"), data.saidOf.total, data.saidOf.list.map((c) => claimItem(data, c)), more("saidOf"))));
}

const time = (iso) => Date.parse(iso + "T00:00:00Z");

/** An office with the days on which articles name it, as a stroke on the span of all of them. */
function office(data, o) {
  const days = data.offices.flatMap((x) => (x.from ? [time(x.from), time(x.to)] : []));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const at = (v) => (100 * (v - first)) / Math.max(1, last - first);
  return h("li", { class: "item" }, h("div", { class: "row" }, h("b", { lang: "ar" }, o.title), o.former ? h("span", { class: "tag" }, t("former")) : undefined, o.organisation ? chip(data, o.organisation) : undefined),
    o.from && last > first ? h("div", { class: "held", "aria-hidden": "true" }, h("i", { style: { "inset-inline-start": `${at(time(o.from))}%`, "inline-size": `max(5px, ${at(time(o.to)) - at(time(o.from))}%)` } })) : undefined,
    h("div", { class: "muted small" }, o.from ? `${t("attested")} ${o.from === o.to ? day(o.from) : `${day(o.from)} – ${day(o.to)}`} · ` : "", number(o.times), " ×"), articleLink(data, o.article));
}
