// The wordings of a question beside each other: the newest with what the kit asks, and older ones.
import { addBox, remover } from "./adder.js";
import { field, marked } from "./controls.js";
import { fill, h, reconcile } from "./dom.js";
import { nodes } from "./lists.js";

const FEW = 3; // so many older wordings are read at once; the rest waits behind a button

export function wordings(node, prefix, form) {
  const path = prefix + node.path;
  const question = prefix.slice(0, -1);
  const empty = h("p", { class: "ekc-empty" }, node.empty);
  const now = h("div", { class: "ekc-newest" });
  const before = h("div", { class: "ekc-older" }, h("p", { class: "ekc-name" }, form.words.older));
  const list = h("ul", { "aria-label": form.words.older });
  let all = false;
  const rest = h("button", { type: "button", class: "ekc-small", onclick: () => {
    all = true;
    update();
    list.children[FEW]?.querySelector("button").focus(); // the first that came into view
  } });
  before.append(list, rest);
  const box = addBox(node, path, form);
  const removed = remover(path, form, box.focus);
  const beside = h("div", { class: "ekc-beside" }, h("div", {}, empty, now, removed.root, box.root),
    before);
  const newest = new Map();
  const older = new Map();
  let back = null; // the wording that was asked for again: the focus goes along with it
  const again = (key, count, place) => {
    back = key;
    form.send({ do: "move", path: `${path}.${key}`, offset: count - 1 - place });
  };
  const update = () => {
    const keys = form.itemIds(path, node.key);
    const earlier = keys.slice(0, -1).reverse();
    reconcile(now, keys.slice(-1), newest,
      (key) => newestWording(node, path, key, question, form, removed.remove));
    reconcile(list, earlier, older, (key) => olderWording(node, path, key, form, again, removed.remove));
    for (const one of newest.values()) one.update(earlier.length === 0);
    earlier.forEach((key, place) => {
      older.get(key).update(keys.length, keys.length - 2 - place);
      older.get(key).root.hidden = place >= FEW && !all;
    });
    rest.hidden = all || earlier.length <= FEW;
    rest.textContent = fill(form.words.all_versions, { count: earlier.length });
    before.hidden = earlier.length === 0;
    beside.classList.toggle("ekc-alone", earlier.length === 0);
    empty.hidden = keys.length > 0;
    box.update(keys.length, removed.clear);
    if (back !== null && newest.has(back)) {
      newest.get(back).focus();
      form.tell(form.words.is_again);
      back = null;
    }
  };
  return { root: h("div", { class: "ekc-list" }, beside), update };
}

function newestWording(node, path, key, question, form, remove) {
  const prefix = `${path}.${key}.`;
  const [asked, ...rest] = node.nodes.map((one) => field(one, prefix, form));
  const verdict = h("p", { class: "ekc-verdict", role: "status" });
  const example = h("div", { class: "ekc-example" });
  const rewrites = h("div", { class: "ekc-example" });
  const kept = field(node.kept, `${question}.`, form);
  const keptPath = `${question}.${node.kept.path}`;
  const gone = h("button", { type: "button", class: "ekc-small",
    onclick: () => remove(key, form.value(prefix + node.summary)) }, form.words.remove_version);
  const head = h("div", { class: "ekc-head" }, h("span", { class: "ekc-name" }, form.words.newest),
    h("span", { class: "ekc-tools" }, gone));
  const root = h("div", { role: "group", "aria-label": form.words.newest }, head, asked.root, verdict,
    example, rewrites, kept.root, h("div", { class: "ekc-inside" }, ...rest.map((one) => one.root)));
  let drawn = "";
  const update = (alone) => {
    head.hidden = alone;
    asked.update();
    rest.forEach((one) => one.update());
    kept.update();
    gone.setAttribute("aria-label",
      `${form.words.remove_version}: ${form.value(prefix + node.summary) || form.words.nameless}`);
    if (form.isPending(prefix + node.summary)) return; // still typing: nothing moves
    const said = form.wording(question);
    const now = form.wording(`${path}.${key}`)?.verdict ?? "";
    if (verdict.textContent !== now) verdict.textContent = now;
    kept.root.hidden = !said?.flagged && !form.value(keptPath)
      && !kept.root.contains(document.activeElement);
    const shown = JSON.stringify(said);
    if (shown === drawn) return;
    drawn = shown;
    drawExample(example, said?.example, form);
    drawRewrites(rewrites, said, form);
  };
  return { root, update, focus: asked.focus };
}

function drawExample(root, example, form) {
  root.hidden = !example;
  if (example)
    root.replaceChildren(h("p", { class: "ekc-hint" }, form.words.example),
      h("p", {}, h("q", {}, example.text)), h("p", { class: "ekc-hint" }, example.source));
}

function drawRewrites(root, said, form) {
  const ways = said?.rewrites ?? [];
  root.hidden = !ways.length && !said?.try_first;
  const shown = h("details", {}, h("summary", {}, form.words.rewrites),
    h("ul", {}, ...ways.map((one) => h("li", {}, one))));
  root.replaceChildren(ways.length ? shown : h("p", { class: "ekc-hint" }, said?.try_first ?? ""));
}

// An older wording, to compare with: what was said of it stands there quietly.
function olderWording(node, path, key, form, again, remove) {
  const here = `${path}.${key}`;
  const name = h("p", { class: "ekc-hint" });
  const body = h("div", {});
  const back = h("button", { type: "button", class: "ekc-small", onclick: () => again(key, ...at) },
    form.words.again);
  const gone = h("button", { type: "button", class: "ekc-small",
    onclick: () => remove(key, form.value(`${here}.${node.summary}`)) }, form.words.remove_version);
  const fold = h("details", { class: "ekc-fold" }, h("summary", {}, form.words.change));
  const root = h("li", { class: "ekc-item" }, name, body,
    h("div", { class: "ekc-tools" }, back), fold);
  let at = [0, 0];
  let inside = null;
  fold.addEventListener("toggle", () => {
    if (inside || !fold.open) return;
    inside = nodes(node.nodes, `${here}.`, form);
    fold.append(h("div", { class: "ekc-inside" }, ...inside.parts.map((part) => part.root)),
      h("p", {}, gone));
    inside.update();
  });
  let drawn = "";
  const update = (count, place) => {
    at = [count, place];
    inside?.update();
    const said = form.wording(here);
    const now = JSON.stringify(said);
    if (!said || now === drawn) return;
    drawn = now;
    const label = form.value(`${here}.${node.summary}`) || form.words.nameless;
    back.setAttribute("aria-label", `${form.words.again}: ${label}`);
    gone.setAttribute("aria-label", `${form.words.remove_version}: ${label}`);
    fold.firstChild.setAttribute("aria-label", `${form.words.change}: ${label}`);
    name.textContent = [said.name, said.from].filter(Boolean).join(" · ");
    body.replaceChildren(marked(said.parts, form, true),
      ...said.found.map((one) => h("p", { class: "ekc-hint" },
        fill(form.words.asked_then, { ask: one.ask }))),
      h("p", { class: "ekc-hint" }, said.verdict));
  };
  return { root, update };
}
