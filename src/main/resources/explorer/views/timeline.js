// Events by day; a vague date is a long bar. The axis follows the direction of the page.
import { h, link } from "../dom.js";
import { ask } from "../api.js";
import { actorField, eventItem } from "../pieces.js";
import { t, number, typeName, sign, eventTypes, thingName, period, edtf, language, states } from "../i18n.js";

const DAY = 86_400_000;
const find = (q) => ask("search", { q, only: "names" });
const time = (iso) => Date.parse(iso + "T00:00:00Z");

export async function show(parameters) {
  const [data, overview] = await Promise.all([ask("timeline", parameters), ask("overview")]);
  const form = h("form", { class: "filters", onsubmit: (e) => { e.preventDefault(); location.hash = link("timeline", Object.fromEntries(new FormData(form))); } },
    actorField(t("actors"), "actor", { ...overview.things, ...data.things }, parameters.actor, find),
    choice("state", t("ofState"), states(), parameters.state),
    choice("type", t("type"), eventTypes().map((x) => [x, typeName(x)]), parameters.type),
    choice("outlet", t("outlet"), Object.keys(overview.outlets).map((x) => [x, thingName(overview.things, x)]), parameters.outlet),
    choice("voice", t("asserted"), [["reported", t("reported")], ["claimed", t("claimed")]], parameters.voice),
    date("from", parameters.from), date("to", parameters.to),
    h("button", { type: "submit", class: "primary" }, t("search")), h("a", { class: "button", href: link("timeline") }, t("reset")));
  const shown = data.bars.length;
  return h("div", { class: "stack" }, h("h1", {}, t("timeline")), form,
    h("p", { class: "muted" }, number(data.total), " ", t("events"), " · ", t("dated"), " ", number(data.dated), shown < data.inWindow ? ` · ${t("showing")} ${number(shown)} ${t("of")} ${number(data.inWindow)}` : ""),
    shown ? h("section", { class: "card" }, months(data, parameters), bars(data), h("p", { class: "muted small" }, t("datedNote")),
      h("ul", { class: "plainlist" }, data.list.map((e) => eventItem(data, e))), pages(data.at, data.page, shown, parameters, "at")) : data.yearless.length ? undefined : h("p", { class: "card" }, t(data.total && !data.yearless.length ? "noneDated" : "noTime")),
    data.yearless.length ? h("section", { class: "card" }, h("h2", {}, t("yearless"), " ", h("span", { class: "muted small" }, data.yearless.length < data.yearlessTotal ? `${number(data.yearless.length)} ${t("of")} ` : "", number(data.yearlessTotal))), h("p", { class: "muted small" }, t("yearlessWhy")),
      bars({ ...data, bars: data.yearless.map(inSomeYear) }, true), h("ul", { class: "plainlist" }, data.yearless.map((e) => eventItem(data, e)))) : undefined,
    data.undated.length ? h("details", { class: "card", open: (shown === 0 && !data.yearless.length) || parameters.undated || undefined }, h("summary", {}, t("undated"), " ", number(data.undatedTotal)),
      h("ul", { class: "plainlist" }, data.undated.map((e) => eventItem(data, e))), pages(data.undatedAt, data.page, data.undatedTotal, parameters, "undated")) : undefined);
}

const date = (name, value) => h("label", {}, t(name), h("input", { type: "text", name, value: value ?? "", placeholder: t("dateHint"), pattern: "\\d{4}-\\d{2}-\\d{2}", inputmode: "numeric", dir: "ltr" }));

const pages = (at, size, total, parameters, name) => (total > size ? h("nav", { class: "row", "aria-label": t("more") },
  at > 0 ? h("a", { class: "button", href: link("timeline", { ...parameters, [name]: Math.max(0, at - size) }) }, "‹ ", t("earlier")) : undefined,
  h("span", { class: "muted small" }, `${number(at + 1)}–${number(Math.min(total, at + size))} ${t("of")} ${number(total)}`),
  at + size < total ? h("a", { class: "button", href: link("timeline", { ...parameters, [name]: at + size }) }, t("more"), " ›") : undefined) : undefined);

const choice = (name, label, options, value) => h("label", {}, label, h("select", { name }, h("option", { value: "" }, t("all")), options.filter(([v]) => v).map(([v, text]) => h("option", { value: v, selected: v === value }, text))));

function months(data, parameters) {
  const all = Object.entries(data.months);
  if (all.length < 2) return undefined;
  const most = Math.max(...all.map(([, n]) => n));
  return h("div", { class: "months" }, all.slice(-36).map(([month, n]) => h("button", { type: "button", title: `${month}: ${n}`, "aria-label": `${month}: ${number(n)}`, "aria-pressed": String(parameters.from === `${month}-01`),
    onclick: () => { const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(); location.hash = link("timeline", { ...parameters, from: `${month}-01`, to: `${month}-${last}` }); } },
  h("i", { style: { "block-size": `${(70 * n) / most}%` } }), month)));
}

/** Days of an unknown year, laid out in a leap year: «XXXX-04» is the whole month. */
function inSomeYear(event) {
  const [begin, end = begin] = event.edtf.split("/");
  const day = (edtf, last) => {
    const [, month, of] = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(edtf) ?? [null, "01", undefined];
    return `2000-${month}-${of ?? (last ? new Date(Date.UTC(2000, Number(month), 0)).getUTCDate() : "01")}`;
  };
  return { ...event, earliest: day(begin, false), latest: day(end, true) };
}

function bars(data, oneYear = false) {
  const events = data.bars.map((e) => ({ e, begin: time(e.earliest ?? e.latest), end: time(e.latest ?? e.earliest) + DAY }));
  const first = oneYear ? time("2000-01-01") : Math.min(...events.map((x) => x.begin));
  const last = oneYear ? time("2001-01-01") : Math.max(...events.map((x) => x.end), first + 2 * DAY);
  const width = last - first;
  const lanes = [];
  const least = (x) => ((x.end - x.begin) / width > 0.04 ? width / 14 : width / 80);
  const placed = events.map((x) => {
    let lane = lanes.findIndex((end) => end <= x.begin);
    if (lane < 0) lane = lanes.push(0) - 1;
    lanes[lane] = Math.max(x.end, x.begin + least(x));
    return { ...x, lane };
  });
  const height = Math.min(lanes.length, 30);
  const at = (v) => `${(100 * (v - first)) / width}%`;
  const format = new Intl.DateTimeFormat(language() === "ar" ? "ar-u-nu-latn" : "en-GB", oneYear ? { month: "long", timeZone: "UTC" } : width > 400 * DAY ? { month: "short", year: "numeric", timeZone: "UTC" } : { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" });
  const ticks = oneYear ? [0, 2, 4, 6, 8, 10].map((m) => Date.UTC(2000, m, 1)) : [0, 1, 2, 3, 4].map((i) => first + (width * i) / 5);
  return h("div", { "aria-hidden": "true" },
    h("div", { class: "axis" }, ticks.map((v) => h("span", { style: { "inset-inline-start": at(v) } }, format.format(v)))),
    h("div", { class: "lanes", style: { "block-size": `${1.5 * height + 0.6}rem` } }, placed.filter((x) => x.lane < height).map((x) => h("a", { class: `${sign(x.e.type).side} ${x.e.claimed ? "claimed" : ""}`, tabindex: "-1",
      href: link("article", { id: data.articles[x.e.article]?.id, at: `${x.e.begin},${x.e.end}` }), title: `${oneYear ? edtf(x.e.edtf) : period(x.e)}: ${x.e.agents.map((a) => thingName(data.things, a)).join("، ")} – ${typeName(x.e.type)} – ${x.e.recipients.map((a) => thingName(data.things, a)).join("، ")}`,
      style: { "inset-inline-start": at(x.begin), "inline-size": `max(0.8rem, ${(100 * (x.end - x.begin)) / width}%)`, "inset-block-start": `${0.4 + 1.5 * x.lane}rem` } }, (x.end - x.begin) / width > 0.04 ? typeName(x.e.type) : ""))));
}
