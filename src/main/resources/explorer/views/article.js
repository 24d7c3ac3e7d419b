// One article: the text with everything that was read in it at its characters, and what a chosen word says.
import { h, link, web } from "../dom.js";
import { ask } from "../api.js";
import { chip, chips, chain, deed, eventType, voice, confidence, eventItem } from "../pieces.js";
import { t, sign, day, period, thingName, number, typeName, cueName, stateName } from "../i18n.js";

export async function show(parameters) {
  const data = await ask("article", { id: parameters.id });
  const about = data.articles[data.iri];
  const panel = h("aside", { class: "card", id: "panel", tabindex: "0", "aria-label": t("inText") });
  const text = new MarkedText(data, (selection) => panel.replaceChildren(details(data, selection, text)));
  panel.replaceChildren(overview(data, text));
  const view = h("div", {},
    h("h1", { lang: about.title ? "ar" : undefined, dir: "auto", class: "headline-top" }, about.title || about.id),
    h("div", { class: "row muted small" }, about.outlet ? chip(data, about.outlet) : undefined, about.date ? day(about.date) : t("noDate"),
      data.author ? h("span", {}, t("author"), ": ", data.author) : undefined,
      web(data.url ?? "") ? h("a", { href: data.url, rel: "noreferrer" }, t("source")) : undefined,
      h("a", { href: `/id/article/${encodeURIComponent(data.id)}?format=ttl` }, "Turtle"), h("a", { href: link("claims", { article: data.id }) }, t("claims"))),
    h("div", { class: "legend", "aria-hidden": "true" },
      h("span", {}, h("b", { class: "ev" }, "▁"), t("legendEvent")), h("span", {}, h("b", { class: "evc" }, "▁"), t("legendClaimed")), h("span", {}, h("b", { class: "en" }, "▁"), t("legendEntity")),
      h("span", {}, h("b", { class: "cu", lang: "ar" }, "قال"), t("legendCue")), h("span", {}, h("b", { class: "in1" }, "  "), t("legendContent")), h("span", {}, h("b", { class: "in2" }, "  "), t("legendNested"))),
    h("div", { class: "reading" }, text.element, panel));
  if (parameters.at) queueMicrotask(() => text.reveal(parameters.at.split(",").map(Number)));
  return view;
}

const covers = (span, begin, end) => span && span[0] <= begin && span[1] >= end;

/** The text cut at every boundary of a mark; offsets are code points. */
class MarkedText {
  constructor(data, chosen) {
    this.data = data;
    this.chosen = chosen;
    this.points = Array.from(data.text);
    this.segments = [];
    this.marks = [];
    this.element = h("div", { class: "card prose", lang: "ar", dir: "rtl", role: "group", "aria-label": t("inText"), onclick: (e) => this.click(e), onkeydown: (e) => this.key(e) });
    this.build();
  }

  build() {
    const { data } = this;
    const bounds = new Set([0, this.points.length]);
    const cut = (span) => span && span.forEach((b) => bounds.add(b));
    data.mentions.forEach((m) => cut(m.at));
    data.events.forEach((e) => { cut([e.begin, e.end]); e.parts.forEach((p) => cut(p.at)); });
    data.claims.forEach((c) => { cut(c.cueAt); cut(c.contentAt); cut(c.speakerAt); cut(c.viaAt); });
    data.framings.forEach((f) => cut(f.at));
    this.points.forEach((p, i) => { if (p === "\n") { bounds.add(i); bounds.add(i + 1); } });
    const order = [...bounds].filter((b) => b >= 0 && b <= this.points.length).sort((a, b) => a - b);
    let paragraph = h("p", {});
    for (let i = 0; i + 1 < order.length; i++) {
      const [begin, end] = [order[i], order[i + 1]];
      const piece = this.points.slice(begin, end).join("");
      if (piece === "\n") {
        this.finish(paragraph);
        paragraph = h("p", {});
      } else paragraph.append(this.segment(begin, end, piece));
    }
    this.finish(paragraph);
    if (this.marks.length) this.marks[0].tabIndex = 0;
  }

  /** The headline inside the text is set as one; what stands above it is the page's furniture. */
  finish(paragraph) {
    if (!paragraph.childNodes.length) return;
    const title = this.data.articles[this.data.iri]?.title ?? "";
    if (title && !this.titled && paragraph.textContent.trim() === title.trim()) { paragraph.className = "title"; this.titled = true; }
    this.element.append(paragraph);
  }

  segment(begin, end, piece) {
    const { data } = this;
    const inside = data.claims.filter((c) => covers(c.contentAt, begin, end)).sort((a, b) => (a.contentAt[1] - a.contentAt[0]) - (b.contentAt[1] - b.contentAt[0]));
    const event = data.events.find((e) => covers([e.begin, e.end], begin, end));
    const mention = data.mentions.filter((m) => covers(m.at, begin, end)).sort((a, b) => (a.at[1] - a.at[0]) - (b.at[1] - b.at[0]))[0];
    const cue = data.claims.find((c) => covers(c.cueAt, begin, end));
    const framing = data.framings.find((f) => covers(f.at, begin, end));
    const depth = inside.length ? `in${Math.min(3, inside.length)}` : "";
    const classes = [depth];
    let selection = inside.length ? { kind: "claim", claim: inside[0] } : undefined;
    if (framing) { classes.push("framing"); selection = { kind: "framing", framing }; }
    if (mention) { classes.push("entity", data.things[mention.entity]?.kind ?? ""); selection = { kind: "mention", mention }; }
    if (cue) { classes.push("cue"); selection = { kind: "claim", claim: cue }; }
    if (event) { classes.push("event", sign(event.type).side, event.claimed ? "claimed" : "", event.status === "denied" ? "denied" : ""); selection = { kind: "event", event }; }
    const marked = framing || mention || cue || event;
    const element = marked && piece.trim()
      ? h("mark", { class: classes.filter(Boolean).join(" "), role: "button", tabindex: "-1" }, piece)
      : h("span", { class: depth || undefined }, piece);
    this.segments.push({ begin, end, element, selection });
    if (element.tagName === "MARK") this.marks.push(element);
    return element;
  }

  click(e) {
    const segment = this.segments.find((s) => s.element === e.target);
    if (segment?.selection) this.select(segment.selection, e.target);
  }

  /** Arrow keys walk from mark to mark, in the direction of the text. */
  key(e) {
    const at = this.marks.indexOf(document.activeElement);
    if (at < 0) return;
    const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1, Home: -at, End: this.marks.length - 1 - at }[e.key];
    if (step !== undefined) {
      e.preventDefault();
      const next = this.marks[Math.max(0, Math.min(this.marks.length - 1, at + step))];
      this.marks[at].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if (e.key === "Enter" || e.key === " ") {
      e.preventDefault();
      this.click({ target: document.activeElement });
      document.getElementById("panel").focus();
    }
  }

  select(selection, element) {
    const show = (span, name) => span && this.segments.forEach((s) => { if (covers(span, s.begin, s.end)) s.element.classList.add(name); });
    this.segments.forEach((s) => s.element.classList.remove("chosen", "part", "quoted"));
    element?.classList.add("chosen");
    if (selection?.kind === "event") {
      show([selection.event.begin, selection.event.end], "chosen");
      selection.event.parts.forEach((p) => show(p.at, "part"));
    } else if (selection?.kind === "claim") {
      show(selection.claim.contentAt, "quoted");
      show(selection.claim.cueAt, "chosen");
      show(selection.claim.speakerAt, "part");
    }
    this.chosen(selection);
  }

  /** Selects what stands at a place and scrolls there. */
  reveal([begin, end]) {
    const { data } = this;
    const event = data.events.find((e) => e.begin === begin && e.end === end);
    const claim = data.claims.find((c) => c.contentAt[0] === begin && c.contentAt[1] === end);
    const segment = this.segments.find((s) => s.begin >= begin && s.element.textContent.trim());
    const selection = event ? { kind: "event", event } : claim ? { kind: "claim", claim } : segment?.selection;
    if (selection) this.select(selection);
    segment?.element.scrollIntoView({ block: "center" });
  }
}

function overview(data, text) {
  const top = data.claims.filter((c) => !c.nested);
  const shared = data.events.filter((e, i) => e.elsewhere.length && data.events.findIndex((o) => o.incident === e.incident) === i);
  return h("div", { class: "stack" },
    h("p", { class: "muted" }, t("choose")),
    h("h2", {}, t("claims"), " ", h("span", { class: "muted small" }, number(data.claims.length))),
    h("ul", { class: "tree" }, top.map((c) => claimBranch(data, text, c, 0))),
    h("h2", {}, t("reported"), " ", h("span", { class: "muted small" }, number(data.events.filter((e) => !e.claimed).length))),
    h("ul", { class: "plainlist stack" }, data.events.filter((e) => !e.claimed).map((e) => h("li", {}, pick(text, { kind: "event", event: e }, typeName(e.type)), deed(data, e)))),
    shared.length ? [h("h2", {}, t("sharedHere"), " ", h("span", { class: "muted small" }, number(shared.length))), h("ul", { class: "plainlist stack" }, shared.map((e) => h("li", {}, pick(text, { kind: "event", event: e }, typeName(e.type)), deed(data, e),
      h("a", { class: "small", href: link("incident", { iri: e.incident }) }, t("incidents")))))] : undefined,
    data.roles.length ? [h("h2", {}, t("offices")), h("ul", { class: "plainlist" }, data.roles.map((r) => h("li", { class: "small" }, r.holder ? chip(data, r.holder) : undefined, " ", h("span", { lang: "ar" }, r.title), r.former ? ` (${t("former")})` : "")))] : undefined);
}

const pick = (text, selection, label) => h("button", { type: "button", class: "small", "aria-label": `${t("inText")}: ${label}`, onclick: () => {
  text.select(selection);
  const at = selection.event ? selection.event.begin : selection.claim.contentAt[0];
  text.segments.find((s) => s.begin >= at && s.element.textContent.trim())?.element.scrollIntoView({ block: "center", behavior: "smooth" });
} }, "⌖");

function claimBranch(data, text, claim, depth) {
  const within = data.claims.filter((c) => c.voices[0]?.iri === claim.iri);
  return h("li", {}, h("div", { class: "row" }, pick(text, { kind: "claim", claim }, cueName(claim.cue)), voice(data, claim)),
    within.length && depth < 10 ? h("ul", { class: "tree" }, within.map((c) => claimBranch(data, text, c, depth + 1))) : undefined);
}

function details(data, selection, text) {
  const back = h("button", { type: "button", onclick: () => { text.select(undefined); document.getElementById("panel").replaceChildren(overview(data, text)); } }, t("clear"));
  const body = selection?.kind === "event" ? eventDetails(data, selection.event)
    : selection?.kind === "claim" ? claimDetails(data, selection.claim)
      : selection?.kind === "mention" ? mentionDetails(data, selection.mention)
        : selection?.kind === "framing" ? framingDetails(data, selection.framing) : undefined;
  return body ? h("div", { class: "stack" }, back, body) : overview(data, text);
}

const fact = (name, value) => (value === undefined || value === "" || value?.length === 0 ? undefined : [h("dt", {}, t(name)), h("dd", {}, value)]);

function eventDetails(data, event) {
  return h("div", {},
    h("div", { class: "row" }, eventType(event), h("span", { class: `tag ${event.claimed ? "claimed" : "reported"}` }, t(event.claimed ? "claimed" : "reported"))),
    h("dl", { class: "facts" }, fact("agent", chips(data, event.agents)), fact("recipient", chips(data, event.recipients)), fact("where", event.place ? chip(data, event.place) : undefined),
      fact("when", period(event)), fact("status", t(event.status)), fact("rule", h("code", {}, event.rule ?? "")), fact("confidence", confidence(event.confidence))),
    h("h3", {}, t("voice")), chain(data, event.article, event.voices, eventType(event)),
    h("h3", {}, t("elsewhere")),
    event.elsewhere.length ? h("ul", { class: "plainlist" }, event.elsewhere.map((e) => eventItem(data, e))) : h("p", { class: "muted small" }, t("nowhere")),
    event.incident && event.descriptions > 1 ? h("a", { class: "button", href: link("incident", { iri: event.incident }) }, t("incidents")) : undefined);
}

function claimDetails(data, claim) {
  const inside = data.events.filter((e) => e.voices[0]?.iri === claim.iri);
  return h("div", {},
    h("div", { class: "row" }, voice(data, claim)),
    h("dl", { class: "facts" }, fact("capacity", claim.capacity ? h("span", { lang: "ar" }, claim.capacity) : undefined), fact("medium", claim.medium ? t(claim.medium) : undefined), fact("stance", t(claim.stance)),
      fact("words", t(claim.direct ? "direct" : "indirect")), fact("rule", h("code", {}, claim.rule ?? "")), fact("confidence", confidence(claim.confidence))),
    h("blockquote", { class: "quote", lang: "ar", dir: "rtl" }, Array.from(data.text).slice(...claim.contentAt).join("")),
    h("h3", {}, t("voice")), chain(data, claim.article, claim.voices, h("b", { lang: "ar" }, claim.speaker ? thingName(data.things, claim.speaker) : t("unknownSpeaker"))),
    h("h3", {}, t("events")), inside.length ? h("div", { class: "stack" }, inside.map((e) => deed(data, e))) : h("p", { class: "muted small" }, t("none")));
}

function mentionDetails(data, mention) {
  const thing = data.things[mention.entity] ?? {};
  const events = data.events.filter((e) => e.agents.includes(mention.entity) || e.recipients.includes(mention.entity));
  return h("div", {}, h("h2", {}, chip(data, mention.entity)),
    h("dl", { class: "facts" }, fact("kind", t(thing.kind ?? "")), fact("ofState", thing.state && thing.kind !== "state" ? stateName(thing.state) : undefined), fact("inText", h("span", { lang: "ar", dir: "rtl" }, Array.from(data.text).slice(...mention.at).join(""))),
      mention.denotes ? fact("state", chip(data, mention.denotes)) : undefined, fact("rule", h("code", {}, mention.rule ?? "")), fact("confidence", confidence(mention.confidence))),
    h("div", { class: "stack" }, events.map((e) => deed(data, e))),
    h("p", {}, h("a", { class: "button", href: link("actor", { iri: mention.entity }) }, t("page"))));
}

function framingDetails(data, framing) {
  return h("div", {}, h("h2", { lang: "ar" }, `«${framing.label}»`), h("p", { class: "muted" }, t("labels")),
    h("dl", { class: "facts" }, fact("about", framing.frames ? chip(data, framing.frames) : undefined), fact("words", t({ outletsown: "ownWords", speakersown: "speakersWords" }[framing.wording] ?? "unresolved")),
      fact("rule", h("code", {}, framing.rule ?? "")), fact("confidence", confidence(framing.confidence))), h("h3", {}, t("voice")), chain(data, data.iri, framing.voices ?? []));
}
