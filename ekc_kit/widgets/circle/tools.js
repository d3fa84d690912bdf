// Around the map: undo, finding somebody, coming closer, folding groups, what the lines mean,
// and pictures to take along.
import { fill, freshId, h } from "../screen/dom.js";
import { s } from "./drawing.js";

export function toolbar(form, act) {
  const { words } = form;
  const id = freshId();
  const button = (label, action) => h("button", { type: "button", class: "ekc-small", onclick: action }, label);
  const undo = button(words.undo, act.undo);
  const redo = button(words.redo, act.redo);
  const search = h("input", { type: "text", id, autocomplete: "off", "aria-describedby": `${id}-found` });
  const found = h("span", { class: "ekc-hint", id: `${id}-found`, role: "status" });
  search.addEventListener("input", () => act.search(search.value));
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") act.goTo();
    if (event.key === "Escape") {
      search.value = "";
      act.search("");
    }
  });
  const closer = button(words.closer, () => act.closer(1.5));
  const further = button(words.further, () => act.closer(1 / 1.5));
  const whole = button(words.whole, act.whole);
  const groups = button(words.fold_groups, act.fold);
  groups.setAttribute("aria-pressed", "false");
  const root = h("div", { class: "ekc-circle-tools" },
    h("span", { class: "ekc-find" }, h("label", { for: id }, words.search), search, found),
    h("span", { class: "ekc-tools" }, undo, redo, closer, further, whole, groups));
  const update = (data, view) => {
    undo.disabled = !data.can_undo;
    redo.disabled = !data.can_redo;
    further.disabled = whole.disabled = view.zoom <= 1;
    groups.hidden = !view.hasGroups;
    groups.setAttribute("aria-pressed", String(view.folded));
    const count = view.searching ? fill(words.found, { count: view.found }) : "";
    if (found.textContent !== count) found.textContent = count;
  };
  return { root, update };
}

// How many people stand in each ring and with how many was spoken, at a glance and in words.
export function coverage(form) {
  const root = h("ul", { class: "ekc-coverage", "aria-label": form.words.coverage });
  let drawn = null;
  const update = ({ rings }) => {
    const now = JSON.stringify(rings);
    if (now === drawn) return;
    drawn = now;
    root.replaceChildren(...rings.map((one) => h("li", { class: `ekc-cover ekc-cover-${one.ring}` },
      h("strong", {}, one.name), h("span", {}, one.text), meter(one))));
  };
  return { root, update };
}

function meter({ count, told }) {
  const bar = s("svg", { class: "ekc-meter", viewBox: "0 0 100 6", preserveAspectRatio: "none",
    "aria-hidden": "true" }, s("rect", { width: 100, height: 6, class: "ekc-meter-all" }));
  if (count) bar.append(s("rect", { width: 100 * told / count, height: 6, class: "ekc-meter-told" }));
  return bar;
}

export function legend(form, id) {
  const { words } = form;
  const sample = (...inside) => s("svg", { viewBox: "0 0 36 16", class: "ekc-sample", "aria-hidden": "true" }, ...inside);
  const line = (kind, ...more) => sample(s("path", { d: "M2 8L34 8", class: `ekc-line ekc-line-${kind}` }), ...more);
  const arrow = s("path", { d: "M14 4L22 8L14 12Z", class: "ekc-arrow" });
  const pill = (looks, rx) => sample(s("g", { class: `ekc-node ${looks}` },
    s("rect", { x: 2, y: 2, width: 32, height: 12, rx })));
  const entry = (shape, said) => h("li", {}, shape, h("span", {}, said));
  return h("div", { class: "ekc-legend" }, h("ul", {},
    entry(pill("ekc-told", 6), words.legend_told), entry(pill("", 6), words.legend_not_told),
    entry(pill("ekc-told", 2), words.legend_official),
    entry(line("by", arrow), words.legend_by), entry(line("tension"), words.legend_tension)),
  h("details", { class: "ekc-fold" }, h("summary", {}, words.keys), h("p", { id }, words.keys_text)));
}

export function pictures(form) {
  const { words } = form;
  const id = freshId();
  const names = h("select", { id, "aria-describedby": `${id}-hint` }, ...["full", "initials", "none"].map((one) =>
    h("option", { value: one }, words[`names_${one}`])));
  const make = (change) => h("button", { type: "button", onclick: () =>
    form.send({ ...change, names: names.value }) }, words[change.do === "sheet" ? "make_sheet" : `make_${change.kind}`]);
  return h("details", { class: "ekc-fold" }, h("summary", {}, words.pictures),
    h("p", { class: "ekc-hint" }, words.pictures_hint),
    h("div", { class: "ekc-field" }, h("label", { for: id }, words.picture_names), names,
      h("p", { class: "ekc-hint", id: `${id}-hint` }, words.picture_names_hint)),
    h("div", { class: "ekc-row" }, make({ do: "sheet" }), make({ do: "picture", kind: "png" }),
      make({ do: "picture", kind: "svg" })));
}
