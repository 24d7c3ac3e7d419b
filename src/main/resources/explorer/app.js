// The page's frame: header, language and theme, and which view the address asks for.
import { h, link } from "./dom.js";
import { ask, NotYet } from "./api.js";
import { t, language, setLanguage, setVocabulary, hasVocabulary, number } from "./i18n.js";

const VIEWS = {
  home: () => import("./views/home.js"), articles: () => import("./views/articles.js"), article: () => import("./views/article.js"),
  actor: () => import("./views/actor.js"), relations: () => import("./views/relations.js"), claims: () => import("./views/claims.js"),
  timeline: () => import("./views/timeline.js"), incidents: () => import("./views/incidents.js"), incident: () => import("./views/incident.js"),
  query: () => import("./views/query.js"), search: () => import("./views/search.js"), resource: () => import("./views/resource.js"),
};
const NAVIGATION = ["home", "articles", "relations", "claims", "timeline", "incidents", "query"];
const BELONGS = { article: "articles", actor: "relations", incident: "incidents", resource: "home" };
const remembered = {
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a browser may forbid it; the choice then lasts for the page */ } },
};
let turn = 0;

function route() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const view = path && VIEWS[path] ? path : "home";
  return { view, parameters: Object.fromEntries(new URLSearchParams(query)) };
}

function header(view) {
  const current = BELONGS[view] ?? view;
  const field = h("input", { type: "search", name: "q", placeholder: t("searchHint"), "aria-label": t("search"), autocomplete: "off", value: view === "search" ? route().parameters.q ?? "" : "" });
  document.getElementById("top").replaceChildren(h("div", { class: "bar" },
    h("a", { class: "brand", href: "#/" }, h("img", { src: "/icon.svg", alt: "" }), t("title")),
    h("nav", { "aria-label": t("views") }, NAVIGATION.map((name) =>
      h("a", { href: name === "home" ? "#/" : link(name), "aria-current": name === current ? "page" : undefined }, t(name)))),
    h("form", { role: "search", class: "find", onsubmit: (e) => { e.preventDefault(); location.hash = link("search", { q: field.value }); } }, field,
      h("button", { type: "submit", "aria-label": t("search") }, "⌕")),
    h("div", { class: "tools" },
      h("button", { type: "button", id: "language", lang: language() === "ar" ? "en" : "ar", onclick: switchLanguage }, t("language")),
      h("button", { type: "button", id: "theme", "aria-label": t("theme"), title: t("theme"), onclick: switchTheme }, "◐"))));
  document.getElementById("foot").replaceChildren(h("div", {},
    h("span", {}, t("title"), " · ", t("offline")), h("a", { href: "/data/" }, t("data")), h("a", { href: "/sparql" }, "SPARQL")));
  document.getElementById("skip").textContent = t("skip");
}

function switchLanguage() {
  setLanguage(language() === "ar" ? "en" : "ar");
  remembered.set("language", language());
  show().then(() => document.getElementById("language").focus());
}

/** A large store is read once for the views; queries are answered meanwhile. */
function preparing(share) {
  return h("div", { class: "card stack" }, h("h1", {}, t("preparing")), h("p", {}, t("preparingWhy")),
    h("div", { class: "row" }, h("progress", { max: "1", value: String(share), "aria-label": t("preparing") }), h("span", {}, `${number(Math.round(share * 100))}%`)),
    h("p", {}, h("a", { href: link("query") }, t("query"))));
}

function switchTheme() {
  const dark = document.documentElement.dataset.theme !== "dark";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  remembered.set("theme", dark ? "dark" : "light");
}

async function show() {
  const mine = ++turn;
  const main = document.getElementById("main");
  const { view, parameters } = route();
  header(view);
  if (view === "query" && !hasVocabulary()) await ask("vocabulary").then(setVocabulary, () => {});
  main.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => mine === turn && main.replaceChildren(h("p", { class: "loading" }, t("loading"))), 300);
  let content;
  try {
    if (view !== "query" && !hasVocabulary()) setVocabulary(await ask("vocabulary"));
    const module = await VIEWS[view]();
    content = await module.show(parameters);
  } catch (error) {
    if (error instanceof NotYet) setTimeout(() => mine === turn && show(), 2000);
    content = error instanceof NotYet ? preparing(error.share) : h("div", { class: "card error", role: "alert" }, h("h1", {}, t("failed")), h("p", {}, error.message));
  }
  clearTimeout(slow);
  if (mine !== turn) return;
  main.replaceChildren(content);
  main.setAttribute("aria-busy", "false");
  const title = main.querySelector("h1")?.textContent ?? t(view);
  document.title = `${title} — ${t("title")}`;
  document.body.dataset.view = view;
}

setLanguage(new URLSearchParams(location.search).get("lang") ?? remembered.get("language") ?? "ar");
document.documentElement.dataset.theme = new URLSearchParams(location.search).get("theme") ?? remembered.get("theme")
  ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
document.getElementById("skip").addEventListener("click", (e) => { e.preventDefault(); document.getElementById("main").focus(); });
window.addEventListener("hashchange", () => show().then(() => { scrollTo(0, 0); document.getElementById("main").focus({ preventScroll: true }); }));
show();
