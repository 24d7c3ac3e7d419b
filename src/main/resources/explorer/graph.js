// The picture of relations: a force layout (D3) drawn as SVG. Nodes are buttons; a chosen one is widened by its own relations.
import { h, s, link } from "./dom.js";
import { ask } from "./api.js";
import { chip } from "./pieces.js";
import { t, thingName, typeName, sign, number } from "./i18n.js";
import { forceSimulation, forceLink, forceManyBody, forceCollide, forceX, forceY } from "./vendor/layout.js";

const MOST_NODES = 70;
const WIDTH = 1100;
const HEIGHT = 640;

export function relationsPicture(first, centre) {
  const edges = new Map();
  const things = {};
  const widened = new Set(centre ? [centre] : []);
  const box = h("div", { class: "graph" });
  const note = h("p", { class: "muted small", role: "status" }, t("widen"));
  const table = h("details", { class: "card" });
  const view = { x: 0, y: 0, scale: 1 };
  let layer;

  function take(data) {
    Object.assign(things, data.things);
    for (const e of data.edges) {
      const nodes = new Set([...edges.values()].flatMap((x) => [x.from, x.to]));
      if (nodes.size >= MOST_NODES && !(nodes.has(e.from) && nodes.has(e.to))) continue;
      edges.set(`${e.from} ${e.to} ${e.type}`, e);
    }
  }

  function move() { layer?.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.scale})`); }

  function draw(focus) {
    const names = [...new Set([...edges.values()].flatMap((e) => [e.from, e.to]))].sort();
    const nodes = names.map((iri, i) => ({ iri, x: WIDTH / 2 + 200 * Math.cos(i * 2.4), y: HEIGHT / 2 + 160 * Math.sin(i * 2.4) }));
    const links = [...edges.values()].filter((e) => e.from !== e.to).map((e) => ({ source: e.from, target: e.to }));
    forceSimulation(nodes)
      .force("link", forceLink(links).id((n) => n.iri).distance(150).strength(0.5))
      .force("charge", forceManyBody().strength(-620)).force("collide", forceCollide(52))
      .force("x", forceX(WIDTH / 2).strength(0.05)).force("y", forceY(HEIGHT / 2).strength(0.11)).stop().tick(260);
    const xs = nodes.map((n) => n.x), ys = nodes.map((n) => n.y);
    const [left, right, top, bottom] = [Math.min(...xs) - 90, Math.max(...xs) + 90, Math.min(...ys) - 50, Math.max(...ys) + 60];
    const fit = Math.min(WIDTH / (right - left), HEIGHT / (bottom - top), 1.25);
    Object.assign(view, { scale: fit, x: WIDTH / 2 - (fit * (left + right)) / 2, y: HEIGHT / 2 - (fit * (top + bottom)) / 2 });
    const at = new Map(nodes.map((n) => [n.iri, n]));
    layer = s("g", {}, pairs().map((p) => edge(p, at)), nodes.map((n) => node(n)));
    const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": t("relations"), onpointerdown: drag, onwheel: wheel }, arrows(), layer);
    move();
    box.replaceChildren(svg, h("div", { class: "tools" }, h("button", { type: "button", "aria-label": t("zoomIn"), onclick: () => zoom(1.25) }, "+"), h("button", { type: "button", "aria-label": t("zoomOut"), onclick: () => zoom(0.8) }, "−")));
    rows();
    if (focus) box.querySelector(`[data-iri="${CSS.escape(focus)}"]`)?.focus();
  }

  /** All types between two actors in one direction share a line; its colour is that of most of them. */
  function pairs() {
    const out = new Map();
    for (const e of edges.values()) {
      if (e.from === e.to) continue;
      const key = `${e.from} ${e.to}`;
      if (!out.has(key)) out.set(key, { from: e.from, to: e.to, types: [] });
      out.get(key).types.push(e);
    }
    return [...out.values()];
  }

  function edge(pair, at) {
    const [a, b] = [at.get(pair.from), at.get(pair.to)];
    const total = pair.types.reduce((n, e) => n + e.count, 0);
    const side = (name) => pair.types.filter((e) => sign(e.type).side === name).reduce((n, e) => n + e.count, 0);
    const claimed = pair.types.every((e) => e.claimed === e.count);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    const bend = 26;
    const [mx, my] = [(a.x + b.x) / 2 + (bend * dy) / length, (a.y + b.y) / 2 - (bend * dx) / length];
    const shorten = (p, r) => { const l = Math.hypot(mx - p.x, my - p.y) || 1; return [p.x + ((mx - p.x) * r) / l, p.y + ((my - p.y) * r) / l]; };
    const [x1, y1] = shorten(a, 20), [x2, y2] = shorten(b, 26);
    const label = pair.types.sort((p, q) => q.count - p.count).slice(0, 2).map((e) => typeName(e.type) + (e.count > 1 ? ` ${number(e.count)}` : "")).join("، ") + (pair.types.length > 2 ? " …" : "");
    return s("g", { class: `edge ${side("coop") > side("conf") ? "coop" : side("conf") ? "conf" : ""} ${claimed ? "claimed" : ""}` },
      s("path", { d: `M${x1},${y1}Q${mx},${my} ${x2},${y2}`, "stroke-width": String(1.4 + Math.min(5, Math.log2(total + 1))), "marker-end": "url(#tip)" }),
      s("text", { x: (a.x + 2 * mx + b.x) / 4, y: (a.y + 2 * my + b.y) / 4 + 3 }, label));
  }

  function node(n) {
    const kind = things[n.iri]?.kind ?? "";
    const name = thingName(things, n.iri);
    const shape = kind === "person" ? s("circle", { r: 15 }) : s("rect", { x: -14, y: -14, width: 28, height: 28, rx: kind === "state" ? 5 : 14, transform: kind === "state" ? undefined : "" });
    const widen = () => open(n.iri);
    return s("g", { class: `node ${kind} ${n.iri === centre ? "centre" : ""}`, transform: `translate(${n.x} ${n.y})`, role: "button", tabindex: "0", "data-iri": n.iri, "aria-label": name,
      onclick: widen, onkeydown: (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); widen(); } } },
    shape, s("text", { y: 31 }, name.length > 26 ? name.slice(0, 25) + "…" : name));
  }

  async function open(iri) {
    note.replaceChildren(chip({ things }, iri), " ", h("a", { href: link("actor", { iri }) }, t("page")));
    if (widened.has(iri)) return;
    widened.add(iri);
    take(await ask("relations", { iri }));
    draw(iri);
  }

  function rows() {
    table.replaceChildren(h("summary", {}, t("table")), h("table", {}, h("thead", {}, h("tr", {}, [t("agent"), t("relation"), t("recipient"), t("count"), t("claimed")].map((x) => h("th", { scope: "col" }, x)))),
      h("tbody", {}, [...edges.values()].sort((a, b) => b.count - a.count).map((e) => h("tr", {}, h("td", {}, chip({ things }, e.from)), h("td", {}, typeName(e.type)), h("td", {}, chip({ things }, e.to)), h("td", {}, number(e.count)), h("td", {}, number(e.claimed)))))));
  }

  const zoom = (factor) => { view.x = WIDTH / 2 - (WIDTH / 2 - view.x) * factor; view.y = HEIGHT / 2 - (HEIGHT / 2 - view.y) * factor; view.scale *= factor; move(); };
  function wheel(e) { if (e.ctrlKey || e.metaKey) { e.preventDefault(); zoom(e.deltaY < 0 ? 1.1 : 0.9); } }
  function drag(e) {
    if (e.target.closest(".node")) return;
    const svg = e.currentTarget, ratio = WIDTH / svg.clientWidth, start = { x: e.clientX, y: e.clientY, vx: view.x, vy: view.y };
    const on = (m) => { view.x = start.vx + (m.clientX - start.x) * ratio; view.y = start.vy + (m.clientY - start.y) * ratio; move(); };
    const off = () => { svg.removeEventListener("pointermove", on); removeEventListener("pointerup", off); };
    svg.addEventListener("pointermove", on);
    addEventListener("pointerup", off);
  }

  take(first);
  draw();
  return h("div", { class: "stack" }, box, note, table);
}

const arrows = () => s("defs", {}, s("marker", { id: "tip", viewBox: "0 0 10 10", refX: 7, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" }, s("path", { d: "M0,0L10,5L0,10z" })));
