// The busiest relations of the whole store.
import { h } from "../dom.js";
import { ask } from "../api.js";
import { t, number } from "../i18n.js";
import { relationsPicture } from "../graph.js";

export async function show({ iri = "" }) {
  const data = await ask("relations", { iri });
  return h("div", { class: "stack" }, h("h1", {}, t("relations")), h("p", { class: "lead" }, t("showing"), " ", number(data.edges.length), " ", t("of"), " ", number(data.total)), data.edges.length ? relationsPicture(data, iri) : h("p", {}, t("none")));
}
