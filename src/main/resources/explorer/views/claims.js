// Who says what of whom; what is said here and denied there.
import { h, link } from "../dom.js";
import { ask } from "../api.js";
import { claimItem, eventItem, pager, actorField } from "../pieces.js";
import { t, number } from "../i18n.js";

const find = (q) => ask("search", { q, only: "names" });

export async function show(parameters) {
  const { speaker, about, stance, article, from } = parameters;
  const [data, against] = await Promise.all([ask("claims", { speaker, about, stance, article, from }), article ? null : ask("contradictions", { actor: about ?? "" })]);
  const form = h("form", { class: "filters", onsubmit: (e) => { e.preventDefault(); const f = new FormData(form); location.hash = link("claims", { speaker: f.get("speaker"), about: f.get("about"), stance: f.get("stance"), article }); } },
    actorField(t("speaker"), "speaker", data.things, speaker, find), actorField(t("about"), "about", data.things, about, find),
    h("label", {}, t("stance"), h("select", { name: "stance" }, [["", "all"], ["neutral", "neutral"], ["endorsing", "endorsing"], ["distancing", "distancing"], ["denying", "denying"]].map(([v, k]) => h("option", { value: v, selected: v === (stance ?? "") }, t(k))))),
    h("button", { type: "submit", class: "primary" }, t("search")), h("a", { class: "button", href: link("claims") }, t("reset")));
  const pair = (p, left, right) => h("div", { class: "card" }, h("div", { class: "sides" },
    h("div", {}, h("h3", {}, t(left), " ", number(p.leftTotal)), p.left.length ? h("ul", { class: "plainlist" }, p.left.map((e) => eventItem(against, e))) : h("p", { class: "muted" }, "—")),
    h("div", { class: "right" }, h("h3", {}, t(right), " ", number(p.rightTotal)), p.right.length ? h("ul", { class: "plainlist" }, p.right.map((e) => eventItem(against, e))) : h("p", { class: "muted" }, "—"))));
  const block = (title, list, left, right) => (list.length ? h("details", { class: "stack", open: title === "contradicted" || undefined }, h("summary", {}, h("b", {}, t(title)), " ", number(list.length)), list.map((p) => pair(p, left, right))) : undefined);
  return h("div", { class: "stack" }, h("h1", {}, t("claims")), form,
    against ? [block("contradicted", against.contradicted, "affirmed", "deniedBy"), block("deniedOnly", against.denied, "affirmed", "deniedBy"), block("both", against.both, "byArticles", "bySpeakers"),
      h("p", { class: "muted small" }, t("onlyClaimed"), " ", number(against.onlyClaimed), " · ", t("onlyReported"), " ", number(against.onlyReported))] : undefined,
    h("section", { class: "card" }, h("h2", {}, t("claims"), " ", h("span", { class: "muted small" }, number(data.total))),
      data.list.length ? h("ul", { class: "tree" }, data.list.map((c) => claimItem(data, c))) : h("p", { class: "muted" }, t("none"))), pager(data, parameters, "claims"));
}
