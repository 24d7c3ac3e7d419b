// The parts that several views share: chips, events, claims, chains of voices, lists with more.
import { h, link } from "./dom.js";
import { t, typeName, modeName, cueName, thingName, sign, number, day, period } from "./i18n.js";

/** A link to an actor, place or state. */
export function chip(data, iri) {
  const kind = data.things[iri]?.kind ?? "";
  return h("a", { class: `chip ${kind}`, href: link("actor", { iri }) }, h("span", { dir: "auto" }, thingName(data.things, iri)));
}

export function chips(data, iris) {
  return iris.length ? iris.map((i) => chip(data, i)) : h("span", { class: "muted" }, "—");
}

export function eventType(event) {
  const { side, material } = sign(event.type);
  const mode = event.mode && event.mode !== event.type ? ` · ${modeName(event.type, event.mode)}` : "";
  return h("span", { class: `type ${side} ${material ? "material" : ""} ${event.claimed ? "claimed" : ""} ${event.status === "denied" ? "denied" : ""}` },
    h("span", {}, typeName(event.type) + mode));
}

export const voiceTag = (event) => h("span", { class: `tag ${event.claimed ? "claimed" : "reported"}` }, t(event.claimed ? "claimed" : "reported"));
export const statusTag = (event) => event.status && event.status !== "actual"
  ? h("span", { class: `tag ${event.status}` }, t(event.status)) : undefined;

/** Who did what to whom, in one line. */
export function deed(data, event) {
  return h("div", { class: "deed" }, chips(data, event.agents), h("span", { class: "arrow", "aria-hidden": "true" }, "→"), eventType(event),
    event.recipients.length ? [h("span", { class: "arrow", "aria-hidden": "true" }, "→"), chips(data, event.recipients)] : undefined,
    voiceTag(event), statusTag(event));
}

/** Who says so: the article, then each claim inwards, then what is said. */
export function chain(data, article, voices, end) {
  const about = data.articles[article];
  const inwards = [...voices].reverse();
  return h("ol", { class: "chain" },
    h("li", { class: `narrator ${inwards.length ? "" : "solid"}` }, about?.outlet ? [chip(data, about.outlet), " "] : undefined, h("span", { class: "muted" }, t("narrator"))),
    inwards.map((claim) => h("li", {}, voice(data, claim))),
    end ? h("li", { class: "end" }, end) : undefined);
}

export function voice(data, claim) {
  return [claim.speaker ? chip(data, claim.speaker) : h("span", { class: "muted" }, t("unknownSpeaker")), " ",
    h("b", { lang: "ar" }, cueName(claim.cue)), " ",
    h("span", { class: `tag ${claim.stance === "denying" ? "denied" : ""}` }, t(claim.stance)), " ",
    claim.via ? [h("span", { class: "muted small" }, t("via"), " "), chip(data, claim.via)] : undefined];
}

export function words(part) {
  return part ? h("p", { class: "quote", lang: "ar", dir: "rtl" }, part.before, h("b", {}, part.hit), part.after) : undefined;
}

export function articleLink(data, iri, at) {
  const about = data.articles[iri];
  if (!about) return h("span", {}, iri);
  return h("span", { class: "row small" },
    h("a", { href: link("article", { id: about.id, at }), lang: about.title ? "ar" : undefined, dir: about.title ? "rtl" : "ltr", class: "headline" }, about.title || about.id),
    about.outlet ? h("span", { class: "muted" }, thingName(data.things, about.outlet)) : undefined,
    about.date ? h("span", { class: "muted" }, day(about.date)) : undefined);
}

/** One event of a list: deed, words, where it stands. */
export function eventItem(data, event, { inArticle = false } = {}) {
  return h("li", { class: "item" }, deed(data, event), words(event.words),
    event.voices.length ? h("div", { class: "row small" }, event.voices.map((c) => h("span", {}, voice(data, c)))) : undefined,
    h("div", { class: "row small" }, period(event) ? h("b", {}, period(event)) : undefined, event.place ? chip(data, event.place) : undefined,
      inArticle ? h("a", { href: link("article", { id: data.articles[event.article]?.id, at: `${event.begin},${event.end}` }) }, t("inText")) : articleLink(data, event.article, `${event.begin},${event.end}`)));
}

/** One claim with what it asserts and the claims in it. */
export function claimItem(data, claim) {
  return h("li", { class: "item" },
    h("div", { class: "row" }, voice(data, claim), h("span", { class: "tag" }, t(claim.direct ? "direct" : "indirect"))),
    h("blockquote", { class: "quote", lang: "ar", dir: "rtl" }, claim.content),
    claim.events?.length ? h("div", { class: "stack" }, claim.events.map((e) => deed(data, e))) : undefined,
    claim.claims?.length ? h("ul", { class: "tree" }, claim.claims.map((c) => claimItem(data, c))) : undefined,
    claim.nested && !claim.claims ? undefined : articleLink(data, claim.article, claim.contentAt.join(",")));
}

export function confidence(value) {
  return value === undefined ? undefined : h("span", { class: "row small" }, h("meter", { min: 0, max: 1, value: String(value), "aria-label": t("confidence") }), number(Math.round(value * 100)), "%");
}

/** A heading with a list, or nothing where the list is empty. */
export function section(title, total, items, next) {
  return h("section", { class: "card" },
    h("h2", {}, title, " ", h("span", { class: "muted small" }, total === undefined ? "" : number(total))),
    items.length ? h("ul", { class: "plainlist" }, items) : h("p", { class: "muted" }, t("none")), next);
}

export function pager(data, parameters, view) {
  const next = data.from + data.page;
  return h("nav", { class: "row", "aria-label": t("more") },
    data.from > 0 ? h("a", { class: "button", href: link(view, { ...parameters, from: Math.max(0, data.from - data.page) }) }, "‹ ", number(Math.max(1, data.from - data.page + 1)), "–", number(data.from)) : undefined,
    h("span", { class: "muted small" }, number(Math.min(data.from + 1, data.total)), "–", number(Math.min(next, data.total)), " ", t("of"), " ", number(data.total)),
    next < data.total ? h("a", { class: "button", href: link(view, { ...parameters, from: next }) }, t("more"), " ›") : undefined);
}

/** A field that finds an actor by any spelling and gives its IRI. */
export function actorField(label, name, things, iri, find) {
  const id = `list-${name}`;
  const list = h("datalist", { id });
  const known = new Map();
  const hidden = h("input", { type: "hidden", name, value: iri ?? "" });
  const field = h("input", { type: "search", list: id, autocomplete: "off", value: iri ? thingName(things, iri) : "", placeholder: t("searchHint"),
    oninput: async () => {
      hidden.value = known.get(field.value) ?? "";
      if (hidden.value || field.value.length < 2) return;
      const found = await find(field.value);
      list.replaceChildren(...found.names.map((n) => {
        const text = thingName(found.things, n.iri);
        known.set(text, n.iri);
        return h("option", { value: text });
      }));
      hidden.value = known.get(field.value) ?? "";
    } });
  return h("label", {}, label, field, list, hidden);
}
