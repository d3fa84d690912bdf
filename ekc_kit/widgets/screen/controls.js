// One field: its label, its control, what is wrong with it and what the kit asks about it.
import { fill, freshId, h } from "./dom.js";

export const QUIET = 300; // milliseconds without a key before what was typed is sent
const PATIENCE = 1500; // and at the latest after this long

export function field(node, prefix, form) {
  const path = prefix + node.path;
  const id = freshId();
  const part = (CONTROLS[node.control] ?? line)(node, path, id, form);
  const error = h("p", { class: "ekc-error", id: `${id}-error`, hidden: true });
  const notes = h("div", { class: "ekc-notes", id: `${id}-notes` });
  const hint = node.hint ? h("p", { class: "ekc-hint", id: `${id}-hint` }, node.hint) : null;
  const described = [hint && `${id}-hint`, `${id}-error`, `${id}-notes`].filter(Boolean).join(" ");
  for (const input of part.inputs) input.setAttribute("aria-describedby", described);
  const echo = h("div", {});
  const label = part.group
    ? h("legend", { class: node.compact ? "ekc-hidden" : null }, node.label)
    : h("label", { for: id, class: node.compact ? "ekc-hidden" : null }, node.label);
  const root = h(
    part.group ? "fieldset" : "div",
    { class: `ekc-field ekc-${node.control}`, "data-path": path },
    label, hint, part.root, error, echo, notes,
  );
  let drawn = "";
  function update() {
    const refused = form.refused(path);
    error.hidden = !refused;
    if (error.textContent !== (refused ?? "")) error.textContent = refused ?? "";
    for (const input of part.inputs) input.setAttribute("aria-invalid", refused ? "true" : "false");
    if (!form.isPending(path)) part.show(refused ? form.wanted(path) : form.value(path));
    part.refresh?.();
    if (drawn && form.isPending(path)) return; // what the kit asks waits until the hands rest
    const found = form.notes(path);
    const parts = form.parts(path);
    const now = JSON.stringify([found, parts]);
    if (now === drawn) return;
    const typing = drawn && part.inputs.includes(document.activeElement);
    const first = typing && notes.childElementCount === 0;
    notes.replaceChildren(...found.map((one) => note(one, form)));
    echo.replaceChildren(...(parts.some(([, mark]) => mark) ? [marked(parts, form)] : []));
    if (first) reveal(notes.firstChild, document.activeElement);
    if (typing) form.tellAsked(found);
    drawn = now;
  }
  return { root, update, focus: () => part.inputs[0]?.focus() };
}

// Bring what appeared below *input* into view, by no more than is needed and without gliding there;
// what is being typed in stays in view.
export function reveal(appeared, input) {
  appeared?.scrollIntoView({ block: "nearest" });
  if (appeared) input.scrollIntoView({ block: "nearest" });
}

// A text once more, with the words marked that made the kit ask.
export function marked(parts, form, quiet) {
  const said = quiet ? null : h("span", { class: "ekc-hint" }, form.words.marked, " ");
  return h("p", { class: "ekc-marked" }, said,
    ...parts.map(([part, mark]) => (mark ? h("mark", {}, part) : part)));
}

export function note(found, form) {
  const actions = (found.actions ?? []).map((one) =>
    h("button", { type: "button", class: "ekc-small", onclick: () => form.press(one.action, one.value) },
      one.label));
  const why = found.why
    ? h("details", {}, h("summary", {}, form.words.why), h("p", {}, found.why))
    : null;
  const words = found.words
    ? h("p", { class: "ekc-quote" }, h("q", {}, h("mark", {}, found.words))) : null;
  return h("div", { class: "ekc-note", role: "note" }, words,
    h("p", {}, found.tip ? `${found.tip}: ${found.ask}` : found.ask), why, ...actions);
}

function typing(input, path, form, read = () => input.value) {
  let last = null;
  let quiet = 0;
  let since = 0;
  const send = () => {
    clearTimeout(quiet);
    since = 0;
    const value = read();
    if (value === last) return form.settle(path);
    last = value;
    form.put(path, value);
  };
  input.addEventListener("input", () => {
    since ||= Date.now();
    form.typing(path, send);
    clearTimeout(quiet);
    quiet = setTimeout(send, Date.now() - since > PATIENCE ? 0 : QUIET);
  });
  input.addEventListener("change", send);
  return {
    show(value) {
      const text = value ?? "";
      if (document.activeElement === input && input.value.trim() === text.trim()) return;
      if (input.value !== text) input.value = text;
      last = text;
    },
  };
}

// One line of text in a box that grows, so that a long line can be read whole.
function line(node, path, id, form) {
  if (node.options) return suggested(node, path, id, form);
  const input = h("textarea", { id, rows: 1, class: "ekc-single", autocomplete: "off" });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    input.dispatchEvent(new Event("change"));
  });
  return { root: input, inputs: [input], ...typing(input, path, form) };
}

// One line of text that may be one said before, such as the name of a group.
function suggested(node, path, id, form) {
  const input = h("input", { type: "text", id, autocomplete: "off", list: `${id}-said` });
  const list = h("datalist", { id: `${id}-said` });
  const { show } = typing(input, path, form);
  let offered = null;
  const refresh = () => {
    const now = form.options(node.options);
    if (JSON.stringify(now) === offered) return;
    offered = JSON.stringify(now);
    list.replaceChildren(...now.map(([value]) => h("option", { value })));
  };
  return { root: h("div", {}, input, list), inputs: [input], show, refresh };
}

// A date or a time is sent when it is whole (on leaving the field), since half a date is none.
function moment(node, path, id, form) {
  const input = h("input", { type: "text", id, autocomplete: "off", class: "ekc-short" });
  let last = "";
  const send = () => {
    if (input.value === last) return form.settle(path);
    last = input.value;
    form.put(path, input.value);
  };
  input.addEventListener("input", () => form.typing(path, send));
  input.addEventListener("change", send);
  input.addEventListener("keydown", (event) => event.key === "Enter" && send());
  return {
    root: input,
    inputs: [input],
    show(value) {
      last = value ?? "";
      if (input.value !== last) input.value = last;
    },
  };
}

function area(node, path, id, form) {
  const input = h("textarea", { id, rows: node.compact ? 1 : 3 });
  const left = h("p", { class: "ekc-hint ekc-left", "aria-live": "polite" });
  const refresh = () => {
    const over = input.value.length - node.limit;
    const near = over > -Math.max(40, node.limit * 0.1);
    left.textContent = !near ? "" :
      over > 0 ? fill(form.words.too_long, { count: over }) :
        fill(form.words.left_over, { count: -over });
  };
  input.addEventListener("input", refresh);
  return { root: h("div", {}, input, left), inputs: [input], refresh, ...typing(input, path, form) };
}

function select(node, path, id, form) {
  const input = h("select", { id });
  input.addEventListener("change", () => form.put(path, input.value));
  let offered = null;
  const show = (value) => {
    const choices = node.options ? form.options(node.options) : node.choices;
    const offer = JSON.stringify(choices);
    if (offer !== offered) {
      const short = node.compact ? form.words.unknown_short : form.words.unknown;
      const empty = node.unknown ? [["", node.unknown_text || short]] : [];
      input.replaceChildren(
        ...[...empty, ...choices].map(([key, label]) => h("option", { value: key }, label)));
      offered = offer;
    }
    input.value = value === null || value === undefined ? "" : String(value);
  };
  return { root: input, inputs: [input], show };
}

function yesNo(node, path, id, form) {
  const choices = [["true", form.words.yes], ["false", form.words.no]];
  if (node.compact && !node.roomy) return select({ ...node, choices, unknown: true }, path, id, form);
  const inputs = [];
  const root = h("div", { class: "ekc-choices" });
  for (const [key, label] of [...choices, ["", form.words.unknown]]) {
    const input = h("input", { type: "radio", name: id, value: key,
      onchange: () => form.put(path, key) });
    inputs.push(input);
    root.append(h("label", {}, input, h("span", {}, label)));
  }
  const show = (value) => {
    const now = value === null || value === undefined ? "" : String(value);
    for (const input of inputs) input.checked = input.value === now;
  };
  return { root, inputs, show, group: true };
}

function check(node, path, id, form) {
  const input = h("input", { type: "checkbox", id,
    onchange: () => form.put(path, input.checked) });
  return { root: input, inputs: [input], show: (value) => { input.checked = Boolean(value); } };
}

// Several people: a line that names them, which opens to a list of boxes.
function several(node, path, id, form) {
  const names = h("span", {});
  const boxes = h("div", { class: "ekc-boxes" });
  const root = h("details", { class: "ekc-several" }, h("summary", { id }, names), boxes);
  const inputs = new Map();
  let chosen = [];
  const show = (value) => {
    chosen = value ?? [];
    const offered = form.options(node.options);
    const said = offered.filter(([key]) => chosen.includes(key)).map(([, label]) => label);
    names.textContent = said.join(", ") || form.words.nobody;
    if (root.open) fillBoxes(offered);
  };
  // Only when it is open: a circle of hundreds would fill the page with boxes nobody sees.
  const fillBoxes = (offered) => {
    const keep = offered.map(([key]) => key).join() === [...inputs.keys()].join();
    if (!keep) {
      inputs.clear();
      boxes.replaceChildren(...offered.map(([key, label]) => {
        const input = h("input", { type: "checkbox", value: key, onchange: send });
        inputs.set(key, input);
        return h("label", {}, input, h("span", {}, label));
      }));
    }
    offered.forEach(([key, label], place) => {
      inputs.get(key).checked = chosen.includes(key);
      boxes.children[place].lastChild.textContent = label;
    });
  };
  root.addEventListener("toggle", () => root.open && fillBoxes(form.options(node.options)));
  const send = () => form.put(path,
    [...inputs].filter(([, input]) => input.checked).map(([key]) => key));
  return { root, inputs: [root.firstChild], show, group: true };
}

const CONTROLS = {
  line, date: moment, time: moment, text: area, choice: select, yes_no: yesNo, check, several,
};
