// The box below a list in which something new is typed; a wording is considered before it is added.
import { QUIET, marked, note, reveal } from "./controls.js";
import { fill, freshId, h } from "./dom.js";

export function addBox(node, path, form) {
  const id = freshId();
  const begun = `${path}#${node.key}`;
  const error = h("p", { class: "ekc-error", id: `${id}-error`, hidden: true });
  const input = h("input", { type: "text", id, autocomplete: "off",
    "aria-describedby": `${id}-error` });
  const thoughts = node.considers ? considering(input, begun, form) : null;
  const write = (line) => {
    input.value = line;
    form.outbox.drafts.set(begun, line);
  };
  input.value = form.outbox.drafts.get(begun) ?? "";
  input.addEventListener("input", () => form.outbox.drafts.set(begun, input.value));
  let sent = "";
  let wanted = null;
  let grown = false; // until it is kept, what the kit says of the new one may push the box down
  const add = () => {
    if (!input.value.trim()) return input.focus();
    wanted = form.itemIds(path, node.key).length;
    sent = input.value;
    write("");
    thoughts?.clear();
    form.add(path, node.key, sent);
    input.focus();
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") add();
  });
  const root = h("div", { class: "ekc-add" }, h("label", { for: id }, node.add), input,
    h("button", { type: "button", onclick: add }, form.words.add), error, thoughts?.root);
  const update = (count, added) => {
    const refused = form.refused(path) ?? "";
    error.hidden = !refused;
    if (error.textContent !== refused) error.textContent = refused;
    input.setAttribute("aria-invalid", refused ? "true" : "false");
    if (refused && sent) {
      write(input.value || sent); // what was refused stands there again, to be made shorter
      sent = "";
    }
    if (wanted !== null && count > wanted) {
      added();
      wanted = null;
      grown = true;
    }
    if (grown && document.activeElement === input) root.scrollIntoView({ block: "nearest" });
    grown = grown && form.outbox.busy;
  };
  return { root, update, focus: () => input.focus() };
}

// What the kit asks about a wording that is being typed and is not in the case yet.
function considering(input, begun, form) {
  const asks = h("div", {});
  const said = h("p", { class: "ekc-verdict", role: "status" });
  const root = h("div", { class: "ekc-considered" }, asks, said);
  let quiet = 0;
  const clear = () => {
    clearTimeout(quiet);
    asks.replaceChildren();
    said.textContent = "";
  };
  input.addEventListener("input", () => {
    clearTimeout(quiet);
    if (!input.value.trim()) return clear();
    quiet = setTimeout(() => form.consider(begun, input.value, draw), QUIET);
  });
  const draw = (line, { parts, found, verdict }) => {
    if (line !== input.value) return;
    const echo = parts.some(([, mark]) => mark) ? [marked(parts, form)] : [];
    const first = asks.childElementCount === 0;
    asks.replaceChildren(...echo, ...found.map((one) => note(one, form)));
    if (first && document.activeElement === input) reveal(asks.querySelector(".ekc-note"), input);
    said.textContent = verdict;
    form.tellAsked(found);
  };
  return { root, clear };
}

// Taking something out of a list, and the line that offers to put it back.
export function remover(path, form, focusAfter) {
  const root = h("p", { class: "ekc-removed", role: "status" });
  const remove = (key, name) => {
    form.send({ do: "remove", path: `${path}.${key}` });
    const back = h("button", { type: "button", class: "ekc-small", onclick: () => {
      form.send({ do: "put_back", path: `${path}.${key}` });
      root.replaceChildren();
      focusAfter();
    } }, form.words.put_back);
    root.replaceChildren(fill(form.words.removed, { name }), " ", back);
    back.focus();
  };
  return { root, remove, clear: () => root.replaceChildren() };
}
