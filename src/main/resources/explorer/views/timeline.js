// Events by day; a vague date is a long bar. The axis follows the direction of the page.
import { h, link } from "../dom.js";
import { ask } from "../api.js";
import { actorField, eventItem } from "../pieces.js";
import { t, number, typeName, sign, eventTypes, thingName, period, language } from "../i18n.js";

const DAY = 86_400_000;
const find = (q) => ask("search", { q, only: "names" });
const time = (iso) => Date.parse(iso + "T00:00:00Z");

export async function show(parameters) {
  const [data, overview] = await Promise.all([ask("timeline", parameters), ask("overview")]);
  const form = h("form", { class: "filters", onsubmit: (e) => { e.preventDefault(); location.hash = link("timeline", Object.fromEntries(new FormData(form))); } },
    actorField(t("actors"), "actor", { ...overview.things, ...data.things }, parameters.actor, find),
    choice("state", t("ofState"), overview.states.map((r) => [overview.things[r.iri]?.state ?? "", thingName(overview.things, r.iri)]), parameters.state),
    choice("type", t("type"), eventTypes().map((x) => [x, typeName(x)]), parameters.type),
    choice("outlet", t("outlet"), Object.keys(overview.outlets).map((x) => [x, thingName(overview.things, x)]), parameters.outlet),
    choice("voice", t("asserted"), [["reported", t("reported")], ["claimed", t("claimed")]], parameters.voice),
    h("label", {}, t("from"), h("input", { type: "date", name: "from", value: parameters.from ?? "" })), h("label", {}, t("to"), h("input", { type: "date", name: "to", value: parameters.to ?? "" })),
    h("button", { type: "submit", class: "primary" }, t("search")), h("a", { class: "button", href: link("timeline") }, t("reset")));
  return h("div", { class: "stack" }, h("h1", {}, t("timeline")), form,
    h("p", { class: "muted" }, number(data.total), " ", t("events"), " · ", t("dated"), " ", number(data.dated), data.list.length < data.inWindow ? ` · ${t("shownFirst")}: ${number(data.list.length)}` : ""),
    data.list.length ? h("section", { class: "card" }, months(data, parameters), bars(data), h("ul", { class: "plainlist" }, data.list.slice(0, 120).map((e) => eventItem(data, e)))) : h("p", { class: "card" }, t("noTime")),
    data.undated.length ? h("details", { class: "card", open: data.list.length === 0 || undefined }, h("summary", {}, t("undated"), " ", number(data.total - data.dated)), h("ul", { class: "plainlist" }, data.undated.map((e) => eventItem(data, e)))) : undefined);
}

const choice = (name, label, options, value) => h("label", {}, label, h("select", { name }, h("option", { value: "" }, t("all")), options.filter(([v]) => v).map(([v, text]) => h("option", { value: v, selected: v === value }, text))));

function months(data, parameters) {
  const all = Object.entries(data.months);
  if (all.length < 2) return undefined;
  const most = Math.max(...all.map(([, n]) => n));
  return h("div", { class: "months" }, all.slice(-36).map(([month, n]) => h("button", { type: "button", title: `${month}: ${n}`, "aria-label": `${month}: ${number(n)}`, "aria-pressed": String(parameters.from === `${month}-01`),
    onclick: () => { const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(); location.hash = link("timeline", { ...parameters, from: `${month}-01`, to: `${month}-${last}` }); } },
  h("i", { style: { "block-size": `${(70 * n) / most}%` } }), month)));
}

function bars(data) {
  const events = data.list.map((e) => ({ e, begin: time(e.earliest ?? e.latest), end: time(e.latest ?? e.earliest) + DAY }));
  const first = Math.min(...events.map((x) => x.begin));
  const last = Math.max(...events.map((x) => x.end), first + 2 * DAY);
  const width = last - first;
  const lanes = [];
  const least = width / 14;
  const placed = events.map((x) => {
    let lane = lanes.findIndex((end) => end <= x.begin);
    if (lane < 0) lane = lanes.push(0) - 1;
    lanes[lane] = Math.max(x.end, x.begin + least);
    return { ...x, lane };
  });
  const height = Math.min(lanes.length, 22);
  const at = (v) => `${(100 * (v - first)) / width}%`;
  const format = new Intl.DateTimeFormat(language() === "ar" ? "ar-u-nu-latn" : "en-GB", width > 400 * DAY ? { month: "short", year: "numeric", timeZone: "UTC" } : { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" });
  return h("div", { "aria-hidden": "true" },
    h("div", { class: "axis" }, [0, 1, 2, 3, 4].map((i) => h("span", { style: { "inset-inline-start": at(first + (width * i) / 5) } }, format.format(first + (width * i) / 5)))),
    h("div", { class: "lanes", style: { "block-size": `${1.5 * height + 0.6}rem` } }, placed.filter((x) => x.lane < height).map((x) => h("a", { class: `${sign(x.e.type).side} ${x.e.claimed ? "claimed" : ""}`, tabindex: "-1",
      href: link("article", { id: data.articles[x.e.article]?.id, at: `${x.e.begin},${x.e.end}` }), title: `${period(x.e)}: ${x.e.agents.map((a) => thingName(data.things, a)).join("، ")} – ${typeName(x.e.type)} – ${x.e.recipients.map((a) => thingName(data.things, a)).join("، ")}`,
      style: { "inset-inline-start": at(x.begin), "inline-size": `max(0.8rem, ${(100 * (x.end - x.begin)) / width}%)`, "inset-block-start": `${0.4 + 1.5 * x.lane}rem` } }, typeName(x.e.type)))));
}
