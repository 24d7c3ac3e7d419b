// Finds the view of an IRI.
import { h, link } from "../dom.js";
import { t, base } from "../i18n.js";

export async function show({ iri = "" }) {
  const article = iri.startsWith(base() + "article/") ? /^([^/#]+)/.exec(iri.slice(base().length + "article/".length)) : undefined;
  if (article) {
    const place = /\/(?:event|claim|role|framing)\/(\d+)-(\d+)/.exec(iri) ?? /#char=(\d+),(\d+)/.exec(iri);
    location.replace(link("article", { id: decodeURIComponent(article[1]), at: place ? `${place[1]},${place[2]}` : undefined }));
  } else if (/\/incident\//.test(iri)) location.replace(link("incident", { iri }));
  else location.replace(link("actor", { iri }));
  return h("p", { class: "loading" }, t("loading"));
}
