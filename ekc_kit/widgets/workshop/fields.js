// What can be typed in a template: per group and list a table, to search and to copy.
import { fill, freshId, h } from "../screen/dom.js";
import { copyable } from "./copying.js";
import { frame } from "./frame.js";

function render(context) {
  return frame(context, (tool) => {
    const { words } = tool;
    const id = freshId();
    const search = h("input", { type: "text", id, autocomplete: "off", class: "ekc-short",
      "aria-describedby": `${id}-hint` });
    const found = h("p", { class: "ekc-hint", role: "status" });
    const field = h("div", { class: "ekc-field" }, h("label", { for: id }, words.search), search,
      h("p", { class: "ekc-hint", id: `${id}-hint` }, words.search_hint), found);
    const empty = h("p", { class: "ekc-empty" }, words.choose_first);
    const list = h("div", {});
    let sections = [];
    const seek = () => {
      const wanted = plain(search.value).split(/\s+/).filter(Boolean);
      const count = sections.reduce((sum, one) => sum + one.seek(wanted), 0);
      const line = !wanted.length ? "" : count ? fill(words.found, { count }) : words.none_found;
      if (found.textContent !== line) found.textContent = line;
    };
    search.addEventListener("input", seek);
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      search.value = "";
      seek();
    });
    let drawn = "";
    const update = () => {
      const data = tool.data();
      const now = JSON.stringify(data.sections);
      if (now === drawn) return;
      drawn = now;
      sections = data.sections.map((one, place) => section(tool, one, place === 0));
      list.replaceChildren(...sections.map((one) => one.root));
      field.hidden = list.hidden = !sections.length;
      empty.hidden = sections.length > 0;
      seek();
    };
    return { parts: [empty, field, list], update };
  });
}

// Without capitals and accents: who types "cooordinator" or "coordinator" means one word.
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

// A group, a list or the loose fields: folded, with the lines to copy and a table.
function section(tool, one, isFirst) {
  const { words } = tool;
  const rows = one.rows.map((row) => fieldRow(tool, row, one.title));
  const body = h("tbody", { role: "rowgroup" }, ...rows.map((row) => row.root));
  const heads = [words.typed, words.says, words.example].map((word) =>
    h("th", { scope: "col", role: "columnheader" }, word));
  heads.push(h("th", { scope: "col", role: "columnheader" }, h("span", { class: "ekc-hidden" }, words.copying)));
  const table = rows.length ? h("table", { class: "ekc-table ekc-fields", role: "table" },
    h("caption", { class: "ekc-hidden" }, one.title),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...heads)), body) : null;
  const root = h("details", { class: "ekc-fold", open: isFirst }, h("summary", {}, one.title),
    one.inside ? h("p", { class: "ekc-note" }, one.inside) : null, loop(tool, one), table);
  const own = plain([one.title, ...one.loop].join(" "));
  let before = null; // whether it was open before somebody searched
  const seek = (wanted) => {
    const here = wanted.length > 0 && !rows.length && wanted.every((word) => own.includes(word));
    const count = rows.filter((row) => row.seek(wanted)).length + (here ? 1 : 0);
    root.hidden = wanted.length > 0 && !count;
    if (wanted.length) {
      before ??= root.open;
      root.open = count > 0;
    } else if (before !== null) {
      root.open = before;
      before = null;
    }
    return count;
  };
  return { root, seek };
}

// The lines that repeat something for each of a list.
function loop(tool, one) {
  if (!one.loop.length) return null;
  const { shown, button } = copyable(tool, one.loop.join("\n"));
  return h("div", { class: "ekc-loop" }, h("p", {}, tool.words.loop), shown, button,
    one.example ? h("p", { class: "ekc-hint" }, `${tool.words.example}: ${one.example}`) : null);
}

function fieldRow(tool, one, title) {
  const { words } = tool;
  const { shown, button } = copyable(tool, one.typed);
  const cell = (label, ...inside) => h("td", { role: "cell", "data-label": label }, ...inside);
  const root = h("tr", { role: "row" }, h("th", { scope: "row", role: "rowheader" }, shown),
    cell(words.says, one.says), cell(one.example ? words.example : "", one.example, one.note
      ? h("span", { class: "ekc-hint" }, one.note) : null), cell("", button));
  const text = plain([one.typed, one.says, one.example, title].join(" "));
  const seek = (wanted) => {
    root.hidden = !wanted.every((word) => text.includes(word));
    return !root.hidden;
  };
  return { root, seek };
}

export default { render };
