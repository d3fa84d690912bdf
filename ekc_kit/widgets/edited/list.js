// A plan that came back from Word: a button to choose it, then what differs, to tick and take over.
import { able, freshId, h, isAble, reconcile } from "../screen/dom.js";
import { KINDS } from "../screen/lists.js";

KINDS.edited = function edited(node, prefix, form) {
  const { words } = form;
  const place = "edited_plan";
  const id = freshId();
  const error = h("p", { class: "ekc-error", id: `${id}-error`, role: "alert", hidden: true });
  const file = h("input", { type: "file", class: "ekc-hidden", tabindex: -1, "aria-hidden": "true",
    accept: ".docx" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    form.forget(place);
    if (chosen.size > node.limit) form.refuse(place, node.too_large); // too large to send at all
    else form.send({ do: "read_plan", path: place }, [await chosen.arrayBuffer()]);
    file.value = "";
  });
  const choose = h("button", { type: "button", "aria-describedby": `${id}-hint ${id}-error`,
    onclick: () => file.click() }, words.choose);
  const list = differences(form, place, () => choose.focus());
  const root = h("div", { class: "ekc-edited" }, h("p", {}, choose, file),
    h("p", { class: "ekc-hint", id: `${id}-hint` }, words.choose_hint), error, list.root);
  const update = () => {
    const refused = form.refused(place) ?? "";
    error.hidden = !refused;
    if (error.textContent !== refused) error.textContent = refused;
    list.update(form.edited());
  };
  return { root, update };
};

// The list of what differs. What is ticked stays ticked while the case changes under it.
function differences(form, place, leave) {
  const { words } = form;
  const id = freshId();
  const ticked = new Set();
  const known = new Map();
  const title = h("h4", { tabindex: -1 });
  const notices = h("ul", { class: "ekc-notices" });
  const hint = h("p", { class: "ekc-hint" });
  const rows = h("ul", { class: "ekc-items" });
  const nothing = h("p", { class: "ekc-error", id: `${id}-nothing`, hidden: true }, words.nothing_ticked);
  const all = h("button", { type: "button", class: "ekc-small", onclick: () => {
    for (const one of known.values()) one.tick();
    redraw();
  } }, words.tick_all);
  const take = h("button", { type: "button", class: "ekc-primary", "aria-describedby": `${id}-nothing`,
    onclick: () => {
      nothing.hidden = isAble(take);
      if (isAble(take)) form.send({ do: "take_over", path: place, keys: [...ticked] });
    } }, words.take);
  const close = h("button", { type: "button",
    onclick: () => form.send({ do: "close_plan", path: place }) });
  const root = h("section", { class: "ekc-card", hidden: true, "aria-label": words.region },
    title, notices, hint, all, rows, nothing, h("div", { class: "ekc-row" }, take, close));
  const redraw = () => {
    able(take, ticked.size > 0);
    if (ticked.size) nothing.hidden = true;
  };
  const change = (key, on) => {
    if (on) ticked.add(key);
    else ticked.delete(key);
    redraw();
  };
  let drawn = null;
  const update = (now) => {
    const was = drawn;
    if (was === now) return;
    drawn = now;
    const here = root.contains(document.activeElement);
    root.hidden = !now;
    if (!now) {
      ticked.clear();
      reconcile(rows, [], known, null);
      if (was && here) leave();
      return;
    }
    if (title.textContent !== now.title) title.textContent = now.title;
    hint.textContent = now.hint;
    close.textContent = now.close;
    notices.hidden = now.notices.length === 0;
    notices.replaceChildren(...now.notices.map(notice));
    reconcile(rows, now.rows.map((one) => one.key), known, (key) => oneDifference(key, form, change));
    for (const one of now.rows) known.get(one.key).update(one);
    for (const key of [...ticked]) if (!known.get(key)?.canTick()) ticked.delete(key);
    all.hidden = !now.can_take_all;
    take.hidden = !now.can_take;
    redraw();
    if (!was) title.focus();
    else if (here && !root.contains(document.activeElement)) title.focus();
  };
  return { root, update };
}

function notice(one) {
  const said = [...one.quotes.map((words) => h("q", {}, words)), ...one.lines];
  const inside = said.length ? h("ul", {}, ...said.map((words) => h("li", {}, words))) : null;
  return h("li", { class: "ekc-note" }, one.text, inside);
}

// One difference: what it is about, both sides beside each other, and a box to tick if it can be.
function oneDifference(key, form, change) {
  const { words } = form;
  const id = freshId();
  const box = h("input", { type: "checkbox", id, "aria-describedby": `${id}-sides ${id}-notes`,
    onchange: () => change(key, box.checked) });
  const name = h("label", { for: id });
  const sides = h("div", { class: "ekc-both", id: `${id}-sides` });
  const notes = h("div", { id: `${id}-notes` });
  const root = h("li", { class: "ekc-item" }, h("div", { class: "ekc-ticked" }, box, name), sides, notes);
  let drawn = "";
  let isSafe = false;
  const update = (one) => {
    const now = JSON.stringify(one);
    if (now === drawn) return;
    drawn = now;
    isSafe = one.is_safe;
    box.hidden = Boolean(one.why_not);
    if (box.hidden) box.checked = false;
    name.replaceChildren(h("b", {}, one.title), ...(one.what ? [" ", h("span", { class: "ekc-hint" }, one.what)] : []));
    sides.replaceChildren(oneSide(words.in_kit, one.before, words.not_in_kit),
      oneSide(words.in_document, one.after, words.not_in_document));
    notes.replaceChildren(...[...one.notes, one.why_not].filter(Boolean).map((said) =>
      h("p", { class: "ekc-note", role: "note" }, said)));
  };
  const tick = () => {
    if (!isSafe) return; // the kit may be newer: that is looked at one by one
    box.checked = true;
    change(key, true);
  };
  return { root, update, tick, canTick: () => !box.hidden };
}

// What one side says: words by their labels, or, where the title names the field, just the words.
function oneSide(title, lines, absent) {
  const [first] = lines;
  let said = h("p", { class: "ekc-empty" }, absent);
  if (first && !first[0]) said = h("p", { class: "ekc-said-so" }, first[1]);
  else if (first) {
    said = h("dl", {}, ...lines.flatMap(([label, value]) =>
      [h("dt", {}, label), h("dd", {}, value)]));
  }
  return h("div", {}, h("p", { class: "ekc-hint" }, title), said);
}
