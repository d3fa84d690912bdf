// Lists and tables. A list: add by typing and Enter, edit in place, reorder, remove and put back.
import { addBox, remover } from "./adder.js";
import { field } from "./controls.js";
import { facts, slots } from "./facts.js";
import { able, h, isAble, reconcile } from "./dom.js";
import { wordings } from "./wordings.js";

export function nodes(described, prefix, form) {
  const parts = described.map((node) => KINDS[node.kind](node, prefix, form));
  return { parts, update: () => parts.forEach((part) => part.update()) };
}

function section(node, prefix, form) {
  const inside = nodes(node.nodes, prefix, form);
  const intro = node.intro ? h("p", { class: "ekc-hint" }, node.intro) : null;
  const roots = inside.parts.map((part) => part.root);
  const root = node.folded
    ? h("details", { class: "ekc-fold" }, h("summary", {}, node.title), intro, ...roots)
    : h("fieldset", { class: "ekc-section" }, h("legend", {}, node.title), intro, ...roots);
  return { root, update: inside.update };
}

// A button, and beside it what came of pressing it.
function button(node, prefix, form) {
  const place = `button.${node.action}`;
  form.hears(place);
  const error = h("p", { class: "ekc-error", role: "alert", hidden: true });
  const said = h("p", { role: "status" });
  const root = h("div", {}, h("p", {}, h("button", { type: "button",
    class: node.primary ? "ekc-primary" : null, onclick: () => form.press(node.action, null, place) },
  node.label)), error, said);
  const update = () => {
    const refused = form.refused(place) ?? "";
    error.hidden = !refused;
    if (error.textContent !== refused) error.textContent = refused;
    if (said.textContent !== form.told(place)) said.textContent = form.told(place);
  };
  return { root, update };
}

function items(node, prefix, form) {
  const path = prefix + node.path;
  const known = new Map();
  const looks = { "ekc-slim": node.slim, "ekc-ordered": node.ordered, "ekc-folding": node.more.length };
  const list = h("ol", { class: ["ekc-items", ...Object.keys(looks).filter((one) => looks[one])].join(" ") });
  const heads = h("div", { class: "ekc-heads", "aria-hidden": "true" },
    ...(node.slim ? node.nodes : []).map((one) => h("span", { "data-control": one.control }, one.label)));
  const empty = h("p", { class: "ekc-empty" }, node.empty);
  const box = addBox(node, path, form);
  const removed = remover(path, form, box.focus);
  const make = (key) => item(node, path, key, form, removed.remove);
  const update = () => {
    const keys = form.itemIds(path, node.key);
    reconcile(list, keys, known, make);
    keys.forEach((key, place) => known.get(key).update(place, keys.length));
    empty.hidden = keys.length > 0;
    heads.hidden = !node.slim || node.nodes.length < 2 || keys.length === 0;
    box.update(keys.length, removed.clear);
  };
  return { root: h("div", { class: "ekc-list" }, empty, heads, list, removed.root, box.root),
    update };
}

function item(node, path, key, form, remove) {
  const prefix = `${path}.${key}.`;
  const inside = nodes(node.nodes, prefix, form);
  const name = () => String(form.value(prefix + node.summary) || form.words.nameless);
  const small = (label, action) =>
    h("button", { type: "button", class: "ekc-small", onclick: action }, label);
  const move = (offset) => ({ currentTarget }) => {
    if (isAble(currentTarget)) form.send({ do: "move", path: `${path}.${key}`, offset });
  };
  const up = small(form.words.up, move(-1));
  const down = small(form.words.down, move(1));
  const gone = small(form.words.remove, () => remove(key, name()));
  const head = h("span", { class: "ekc-name" });
  const notes = h("div", {});
  let more = null;
  const fold = node.more.length
    ? h("details", { class: "ekc-fold" }, h("summary", {}, form.words.more)) : null;
  const rest = h("div", { class: "ekc-inside" });
  const unfold = () => {
    if (more || !fold.open) return;
    more = nodes(node.more, prefix, form);
    rest.append(...more.parts.map((part) => part.root));
    fold.append(rest);
    more.update();
  };
  fold?.addEventListener("toggle", unfold);
  const tools = h("span", { class: "ekc-tools" }, ...(node.ordered ? [up, down] : []), gone);
  const fields = h("div", { class: "ekc-inside", role: "group" }, ...inside.parts.map((part) => part.root));
  const root = node.slim
    ? h("li", { class: "ekc-item" }, h("div", { class: "ekc-oneline" }, fields, fold, tools), notes)
    : h("li", { class: "ekc-item" }, h("div", { class: "ekc-head" }, head, tools), fields, fold, notes);
  const update = (place, count) => {
    head.textContent = `${node.one} ${place + 1}`;
    if (node.slim) fields.setAttribute("aria-label", `${node.one} ${place + 1}`);
    for (const [tool, label] of [[up, form.words.up], [down, form.words.down],
      [gone, form.words.remove]])
      tool.setAttribute("aria-label", `${label}: ${name()}`);
    able(up, place > 0);
    able(down, place < count - 1);
    up.hidden = down.hidden = count === 1;
    fold?.firstChild.setAttribute("aria-label", `${form.words.more}: ${name()}`);
    inside.update();
    more?.update();
    form.drawNotes(notes, `${path}.${key}`);
  };
  return { root, update };
}

function table(node, prefix, form) {
  const path = prefix + node.path;
  const known = new Map();
  const body = h("tbody", {});
  const empty = h("p", { class: "ekc-empty" }, node.empty);
  const titles = [node.first, ...node.columns.map((column) => column.label)];
  const grid = h("table", { class: "ekc-table" }, h("caption", {}, node.caption),
    h("thead", {}, h("tr", {}, ...titles.map((title) => h("th", { scope: "col" }, title)))), body);
  const make = (key) => row(node, path, key, form);
  const update = () => {
    const keys = form.itemIds(path, node.key);
    reconcile(body, keys, known, make);
    known.forEach((one) => one.update());
    empty.hidden = keys.length > 0;
    grid.hidden = keys.length === 0;
  };
  return { root: h("div", { class: "ekc-scroll" }, empty, grid), update };
}

function row(node, path, key, form) {
  const prefix = `${path}.${key}.`;
  const name = h("th", { scope: "row" });
  const roomy = node.columns.length === 1;
  const cells = node.columns.map((column) => field({ ...column, roomy }, prefix, form));
  const root = h("tr", {}, name, ...cells.map((cell) => h("td", {}, cell.root)));
  const update = () => {
    const shown = String(form.value(prefix + node.head) || form.words.nameless);
    if (name.textContent !== shown) {
      name.textContent = shown;
      cells.forEach((cell, place) => {
        const named = cell.root.matches("fieldset")
          ? cell.root : cell.root.querySelector("input, select, textarea");
        named.setAttribute("aria-label", `${node.columns[place].label}: ${shown}`);
      });
    }
    cells.forEach((cell) => cell.update());
  };
  return { root, update };
}

export const KINDS = { field, section, items, wordings, table, slots, facts, button };
