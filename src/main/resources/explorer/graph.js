// The picture of relations: a force layout (D3) drawn as SVG. Nodes are buttons; a chosen one is widened by its own relations.
import { h, s, link } from "./dom.js";
import { ask } from "./api.js";
import { chip } from "./pieces.js";
import { t, thingName, typeName, sign, number } from "./i18n.js";
import { forceSimulation, forceLink, forceManyBody, forceCollide, forceX, forceY } from "./vendor/layout.js";

const MOST_NODES = 70;
const HEIGHT = 640;
const NAME_SIZE = 13, EDGE_SIZE = 11;

export function relationsPicture(first, centre) {
  // A telephone gets a picture of its own width with fewer actors, not a small copy of the large one.
  const narrow = matchMedia("(max-width: 46rem)").matches;
  const WIDTH = narrow ? 520 : 1100;
  let most = narrow ? 14 : MOST_NODES;
  let total = 0;
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
    total = Math.max(total, data.total ?? data.edges.length);
    for (const e of data.edges) {
      const nodes = new Set([...edges.values()].flatMap((x) => [x.from, x.to]));
      if (nodes.size >= most && !(nodes.has(e.from) && nodes.has(e.to))) continue;
      edges.set(`${e.from} ${e.to} ${e.type}`, e);
    }
  }

  function move() { layer?.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.scale})`); }

  function draw(focus) {
    const names = [...new Set([...edges.values()].flatMap((e) => [e.from, e.to]))].sort();
    const nodes = names.map((iri, i) => ({ iri, x: WIDTH / 2 + 200 * Math.cos(i * 2.4), y: HEIGHT / 2 + 160 * Math.sin(i * 2.4) }));
    const links = [...edges.values()].filter((e) => e.from !== e.to).map((e) => ({ source: e.from, target: e.to }));
    forceSimulation(nodes)
      .force("link", forceLink(links).id((n) => n.iri).distance(narrow ? 120 : 170).strength(0.5))
      .force("charge", forceManyBody().strength(-620)).force("collide", forceCollide(52))
      .force("x", forceX(WIDTH / 2).strength(narrow ? 0.12 : 0.035)).force("y", forceY(HEIGHT / 2).strength(narrow ? 0.05 : 0.11)).stop().tick(260);
    nodes.forEach((n) => { n.label = shorten(thingName(things, n.iri)); n.half = Math.max(22, width(n.label, NAME_SIZE) / 2 + 5); });
    spread(nodes);
    const left = Math.min(...nodes.map((n) => n.x - n.half)) - 12, right = Math.max(...nodes.map((n) => n.x + n.half)) + 12;
    const top = Math.min(...nodes.map((n) => n.y)) - 34, bottom = Math.max(...nodes.map((n) => n.y)) + 52;
    const fit = Math.min(WIDTH / (right - left), HEIGHT / (bottom - top), 1.25);
    Object.assign(view, { scale: fit, x: WIDTH / 2 - (fit * (left + right)) / 2, y: HEIGHT / 2 - (fit * (top + bottom)) / 2 });
    const at = new Map(nodes.map((n) => [n.iri, n]));
    const taken = nodes.flatMap((n) => [box4(n.x, n.y, 18, 18), box4(n.x, n.y + 27, n.half, 9)]);
    const lines = pairs().sort((p, q) => count(q) - count(p)).map((p) => edge(p, at, taken));
    layer = s("g", {}, lines.map((l) => l.line), nodes.map((n) => node(n)), lines.map((l) => l.label));
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

  const count = (pair) => pair.types.reduce((n, e) => n + e.count, 0);

  /** A line and its words; the words stand where no other words are, or only in the line's title. */
  function edge(pair, at, taken) {
    const [a, b] = [at.get(pair.from), at.get(pair.to)];
    const side = (name) => pair.types.filter((e) => sign(e.type).side === name).reduce((n, e) => n + e.count, 0);
    const claimed = pair.types.every((e) => e.claimed === e.count);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    const bend = 26;
    const [mx, my] = [(a.x + b.x) / 2 + (bend * dy) / length, (a.y + b.y) / 2 - (bend * dx) / length];
    const cut = (p, r) => { const l = Math.hypot(mx - p.x, my - p.y) || 1; return [p.x + ((mx - p.x) * r) / l, p.y + ((my - p.y) * r) / l]; };
    const [x1, y1] = cut(a, 20), [x2, y2] = cut(b, 26);
    const types = pair.types.sort((p, q) => q.count - p.count).map((e) => typeName(e.type) + (e.count > 1 ? ` ${number(e.count)}` : ""));
    const words = types.slice(0, 2).join(t("comma")) + (types.length > 2 ? " …" : "");
    const half = width(words, EDGE_SIZE) / 2 + 3;
    const curve = (v) => [(1 - v) ** 2 * a.x + 2 * v * (1 - v) * mx + v * v * b.x, (1 - v) ** 2 * a.y + 2 * v * (1 - v) * my + v * v * b.y];
    const place = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].map(curve).find(([x, y]) => !taken.some((o) => overlap(o, box4(x, y, half, 8))));
    if (place) taken.push(box4(...place, half, 8));
    const name = `${side("coop") > side("conf") ? "coop" : side("conf") ? "conf" : ""} ${claimed ? "claimed" : ""}`;
    const title = `${thingName(things, pair.from)} – ${types.join(t("comma"))} – ${thingName(things, pair.to)}`;
    return {
      line: s("g", { class: `edge ${name}` }, s("title", {}, title), s("path", { d: `M${x1},${y1}Q${mx},${my} ${x2},${y2}`, "stroke-width": String(1.4 + Math.min(5, Math.log2(count(pair) + 1))), "marker-end": "url(#tip)" })),
      label: place ? s("g", { class: `edge ${name}` }, s("text", { x: place[0], y: place[1] + 4 }, isolated(words))) : undefined,
    };
  }

  function node(n) {
    const kind = things[n.iri]?.kind ?? "";
    const shape = kind === "person" ? s("circle", { r: 15 }) : s("rect", { x: -14, y: -14, width: 28, height: 28, rx: kind === "state" ? 5 : 14 });
    const widen = () => open(n.iri);
    return s("g", { class: `node ${kind} ${n.iri === centre ? "centre" : ""}`, transform: `translate(${n.x} ${n.y})`, role: "button", tabindex: "0", "data-iri": n.iri, "aria-label": thingName(things, n.iri),
      onclick: widen, onkeydown: (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); widen(); } } },
    s("title", {}, thingName(things, n.iri)), shape, s("text", { y: 31 }, isolated(n.label)));
  }

  async function open(iri) {
    note.replaceChildren(chip({ things }, iri), " ", h("a", { href: link("actor", { iri }) }, t("page")));
    if (widened.has(iri) || /^(?!https?:)/.test(iri)) return;
    widened.add(iri);
    if (narrow) most = Math.min(MOST_NODES, most + 6);
    take(await ask("relations", { iri }));
    draw(iri);
  }

  function rows() {
    const all = [...edges.values()].sort((a, b) => b.count - a.count);
    table.replaceChildren(h("summary", {}, t("table"), " ", h("span", { class: "muted small" }, number(all.length), total > all.length ? ` ${t("of")} ${number(total)}` : "")), h("table", {}, h("thead", {}, h("tr", {}, [t("agent"), t("relation"), t("recipient"), t("count"), t("claimed")].map((x) => h("th", { scope: "col" }, x)))),
      h("tbody", {}, all.slice(0, 200).map((e) => h("tr", {}, h("td", {}, chip({ things }, e.from)), h("td", {}, typeName(e.type)), h("td", {}, chip({ things }, e.to)), h("td", {}, number(e.count)), h("td", {}, number(e.claimed)))))));
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

  const sample = (name, words) => h("span", {}, h("i", { class: name }), t(words));
  take(first);
  if ([...edges.values()].every((e) => e.from === e.to)) return h("p", { class: "muted" }, t("none"));
  draw();
  return h("div", { class: "stack" }, box, h("div", { class: "legend lines" }, sample("coop", "cooperation"), sample("conf", "conflict"), sample("", "legendReported"), sample("claimed", "legendOnlyClaimed")), note, table);
}

const shorten = (name) => (name.length > 26 ? name.slice(0, 25) + "…" : name);

/** Words that keep their own direction inside a picture that runs from left to right: the dots stand at their end. */
const isolated = (words) => `\u2068${words}\u2069`;

const pen = document.createElement("canvas").getContext("2d");
function width(words, size) {
  pen.font = `600 ${size}px "Plex Arabic", sans-serif`;
  return pen.measureText(words).width;
}

const box4 = (x, y, halfWidth, halfHeight) => ({ left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight });
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Moves actors apart until no name lies on another actor or its name. */
function spread(nodes) {
  for (let round = 0; round < 120; round++) {
    let moved = false;
    for (let i = 0; i < nodes.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [nodes[i], nodes[j]];
        const x = a.half + b.half + 8 - Math.abs(a.x - b.x), y = 64 - Math.abs(a.y - b.y);
        if (x <= 0 || y <= 0) continue;
        moved = true;
        if (x < y) { const d = (a.x < b.x ? -x : x) / 2; a.x += d; b.x -= d; } else { const d = (a.y < b.y ? -y : y) / 2; a.y += d; b.y -= d; }
      }
    }
    if (!moved) return;
  }
}

const arrows = () => s("defs", {}, s("marker", { id: "tip", viewBox: "0 0 10 10", refX: 7, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" }, s("path", { d: "M0,0L10,5L0,10z" })));
