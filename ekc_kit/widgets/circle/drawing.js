// Drawing the map: rings, lines between people, and people as names. SVG, by createElementNS only.
import { PILL, fit, widthOf } from "./fitting.js";

const SVG = "http://www.w3.org/2000/svg";

export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export class Drawing {
  constructor(sheet, camera) {
    this.sheet = sheet;
    this.camera = camera;
    this.rings = s("g", { "aria-hidden": "true" });
    this.edgeLayer = s("g", { "aria-hidden": "true" });
    this.people = s("g", {});
    const titles = s("g", { "aria-hidden": "true" });
    this.root = s("svg", { class: "ekc-map", role: "group" },
      this.rings, this.edgeLayer, titles, this.people);
    this.known = new Map();
    this.edges = [];
    this.lines = [];
    this.outlines = new Map();
    for (const one of [...sheet.rings].reverse()) {
      const outline = s("path", { class: `ekc-ring ekc-ring-${one.ring}` });
      const title = s("text", { class: "ekc-ring-title" });
      this.outlines.set(one.ring, { outline, title });
      this.rings.append(outline);
    }
    for (const one of sheet.rings) titles.append(this.outlines.get(one.ring).title);
  }

  // Nodes: {id, at, labels, said, looks, current}. Lines: {from, to, kind}. Titles by ring.
  draw(nodes, lines, titles) {
    this.drawRings(titles);
    this.place(nodes);
    this.drawLines(lines);
  }

  drawRings(titles) {
    for (const one of this.sheet.rings) {
      const { outline, title } = this.outlines.get(one.ring);
      const points = one.line.map((point) => this.camera.toView(point).map((n) => n.toFixed(1)).join(" "));
      set(outline, "d", `M${points.join("L")}Z`);
      const [x, y] = this.camera.toView(one.at);
      set(title, "x", x.toFixed(1));
      set(title, "y", (y + 5).toFixed(1));
      if (title.textContent !== titles[one.ring]) title.textContent = titles[one.ring];
    }
  }

  place(nodes) {
    const ids = new Set(nodes.map((node) => node.id));
    for (const [id, part] of this.known) {
      if (ids.has(id)) continue;
      part.root.remove();
      this.known.delete(id);
    }
    const seen = nodes.map((node) => {
      const [x, y] = this.camera.toView(node.at);
      return { ...node, x, y };
    });
    const labels = fit(seen, this.camera.size[0]);
    const fresh = document.createDocumentFragment();
    for (const node of seen) {
      if (!this.known.has(node.id)) {
        this.known.set(node.id, makeNode(node.id));
        fresh.append(this.known.get(node.id).root);
      }
      dress(this.known.get(node.id), node, labels.get(node.id) ?? "");
    }
    this.people.append(fresh);
  }

  drawLines(lines) {
    while (this.edges.length > lines.length) this.edges.pop().remove();
    while (this.edges.length < lines.length) {
      const line = s("path", {});
      this.edges.push(line);
      this.edgeLayer.append(line);
    }
    this.lines = lines;
    lines.forEach((line, place) => this.drawLine(line, place));
  }

  drawLine({ from, to, kind }, place) {
    const [one, other] = [this.known.get(from), this.known.get(to)];
    const half = `${(one.x + other.x) / 2} ${(one.y + other.y) / 2}`;
    set(this.edges[place], "class", `ekc-line ekc-line-${kind}`);
    set(this.edges[place], "d", `M${one.x} ${one.y}L${half}L${other.x} ${other.y}`);
    set(this.edges[place], "marker-mid", kind === "by" ? `url(#${this.arrow})` : "none");
  }

  // While somebody is dragged only they and their own lines move.
  drag(id, [x, y]) {
    const part = this.known.get(id);
    Object.assign(part, { x, y, drawn: null });
    part.root.style.transform = `translate(${x}px, ${y}px)`;
    this.lines.forEach((line, place) => {
      if (line.from === id || line.to === id) this.drawLine(line, place);
    });
  }

  light(ring) {
    for (const [one, { outline }] of this.outlines) outline.classList.toggle("ekc-target", one === ring);
  }

  addArrow(id) {
    this.arrow = id;
    this.root.prepend(s("defs", {}, s("marker", { id, viewBox: "0 0 8 8", refX: 4, refY: 4,
      markerWidth: 8, markerHeight: 8, orient: "auto", markerUnits: "userSpaceOnUse" },
    s("path", { d: "M0 0L8 4L0 8Z", class: "ekc-arrow" }))));
  }
}

function makeNode(id) {
  const shape = s("rect", {});
  const label = s("text", { y: 5.5 });
  const root = s("g", { class: "ekc-node", role: "button", tabindex: -1, "data-person": id,
    "data-lm-suppress-shortcuts": "true" }, shape, label);
  return { root, shape, label, x: 0, y: 0 };
}

function dress(part, node, words) {
  const tall = words ? PILL : 12;
  const wide = widthOf(words);
  const look = `ekc-node ${node.looks.join(" ")}`;
  const now = [node.x, node.y, words, look, node.said, node.current, node.square].join();
  if (part.drawn === now) return;
  Object.assign(part, { x: node.x, y: node.y, drawn: now });
  const at = `translate(${node.x.toFixed(1)}px, ${node.y.toFixed(1)}px)`;
  if (part.root.style.transform !== at) part.root.style.transform = at;
  set(part.root, "class", look);
  set(part.root, "aria-label", node.said);
  set(part.root, "aria-pressed", String(node.current));
  if (part.words !== words) part.label.textContent = words;
  part.words = words;
  for (const [name, value] of Object.entries({ x: -wide / 2, y: -tall / 2, width: wide, height: tall,
    rx: node.square ? 3 : tall / 2 })) set(part.shape, name, value);
}

function set(element, name, value) {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}
