// Who says what of whom; what is said here and denied there; what is claimed and what is reported.
import { h, link } from "../dom.js";
import { ask } from "../api.js";
import { claimItem, eventItem, pager, actorField } from "../pieces.js";
import { t, number } from "../i18n.js";

const find = (q) => ask("search", { q, only: "names" });
const KINDS = { contradicted: ["affirmed", "deniedBy"], denied: ["affirmed", "deniedBy"], both: ["byArticles", "bySpeakers"], claimed: ["byArticles", "bySpeakers"], reported: ["byArticles", "bySpeakers"] };
const NAMES = { contradicted: "contradicted", denied: "deniedOnly", both: "both", claimed: "onlyClaimed", reported: "onlyReported" };

export async function show(parameters) {
  const { speaker, about, stance, article, from, kind, at } = parameters;
  const alone = Boolean(article || speaker || stance);
  const [data, against] = await Promise.all([ask("claims", { speaker, about, stance, article, from }), alone ? null : ask("contradictions", { actor: about ?? "", kind, from: at })]);
  const form = h("form", { class: "filters", onsubmit: (e) => { e.preventDefault(); const f = new FormData(form); location.hash = link("claims", { speaker: f.get("speaker"), about: f.get("about"), stance: f.get("stance"), article }); } },
    actorField(t("speaker"), "speaker", data.things, speaker, find), actorField(t("about"), "about", data.things, about, find),
    h("label", {}, t("stance"), h("select", { name: "stance" }, [["", "all"], ["neutral", "neutral"], ["endorsing", "endorsing"], ["distancing", "distancing"], ["denying", "denying"]].map(([v, k]) => h("option", { value: v, selected: v === (stance ?? "") }, t(k))))),
    h("button", { type: "submit", class: "primary" }, t("search")), h("a", { class: "button", href: link("claims") }, t("reset")));
  return h("div", { class: "stack" }, h("h1", {}, t("claims")), form,
    against ? sidesSection(against, parameters) : undefined,
    h("section", { class: "card" }, h("h2", {}, t("says"), " ", h("span", { class: "muted small" }, number(data.total))),
      data.list.length ? h("ul", { class: "tree" }, data.list.map((c) => claimItem(data, c))) : h("p", { class: "muted" }, t("none"))), pager(data, parameters, "claims"));
}

/** Assertions by who stands behind them, the two sides next to each other. */
function sidesSection(data, { about, at, kind, ...rest }) {
  const [left, right] = KINDS[data.kind];
  const side = (name, list, total) => h("div", { class: name === right ? "right" : undefined }, h("h3", {}, t(name), " ", h("span", { class: "muted small" }, number(total))),
    list.length ? h("ul", { class: "plainlist" }, list.map((e) => eventItem(data, e))) : h("p", { class: "muted" }, "—"), total > list.length ? h("p", { class: "muted small" }, `${t("showing")} ${number(list.length)} ${t("of")} ${number(total)}`) : undefined);
  const next = (from) => link("claims", { ...rest, about, kind: data.kind, at: from });
  return h("section", { class: "stack" },
    h("nav", { class: "row", "aria-label": t("denies") }, Object.keys(KINDS).map((k) => h("a", { class: "button tab", href: link("claims", { about, kind: k }), "aria-current": k === data.kind ? "true" : undefined }, t(NAMES[k]), " ", h("span", { class: "small" }, number(data.totals[k]))))),
    data.list.length ? data.list.map((p) => h("div", { class: "card" }, p.left.length && p.right.length
      ? h("div", { class: "sides" }, side(left, p.left, p.leftTotal), side(right, p.right, p.rightTotal))
      : p.left.length ? side(left, p.left, p.leftTotal) : side(right, p.right, p.rightTotal))) : h("p", { class: "muted" }, t("none")),
    data.total > data.page ? h("nav", { class: "row", "aria-label": t("more") }, data.from > 0 ? h("a", { class: "button", href: next(Math.max(0, data.from - data.page)) }, "‹ ", t("earlier")) : undefined,
      h("span", { class: "muted small" }, `${number(data.from + 1)}–${number(Math.min(data.total, data.from + data.page))} ${t("of")} ${number(data.total)}`),
      data.from + data.page < data.total ? h("a", { class: "button", href: next(data.from + data.page) }, t("more"), " ›") : undefined) : undefined);
}
