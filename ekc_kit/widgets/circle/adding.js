// Adding people: one by typing a name and Enter, many by pasting a list or choosing a file.
import { freshId, h } from "../screen/dom.js";

export function adder(model, form) {
  const { words } = form;
  const sheet = model.get("sheet");
  const id = freshId();
  const error = h("p", { class: "ekc-error", id: `${id}-error`, hidden: true });
  const input = h("input", { type: "text", id, autocomplete: "off",
    "aria-describedby": `${id}-hint ${id}-error` });
  const begun = "circle#map";
  let sent = "";
  const write = (line) => {
    input.value = line;
    form.outbox.drafts.set(begun, line);
  };
  input.value = form.outbox.drafts.get(begun) ?? "";
  input.addEventListener("input", () => form.outbox.drafts.set(begun, input.value));
  const add = () => {
    if (!input.value.trim()) return input.focus();
    sent = input.value;
    write("");
    form.forget("list");
    form.add("circle", "people", sent);
    input.focus();
  };
  const read = (text) => {
    sent = "";
    form.forget("list");
    form.send({ do: "read", path: "list", text });
  };
  input.addEventListener("keydown", (event) => event.key === "Enter" && add());
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\n\r\t]/.test(text.trim())) return;
    event.preventDefault();
    read(text);
  });
  const file = h("input", { type: "file", class: "ekc-hidden", tabindex: -1, "aria-hidden": "true",
    accept: ".csv,.tsv,.txt,.xlsx,.xlsm" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    form.forget("list");
    if (chosen.size > sheet.file_limit) {
      file.value = "";
      return form.refuse("list", sheet.file_too_large); // too large to send at all
    }
    form.send({ do: "read_file", path: "list", name: chosen.name }, [await chosen.arrayBuffer()]);
    file.value = "";
  });
  const preview = listPreview(model, form, input);
  const root = h("div", {}, h("div", { class: "ekc-add" }, h("label", { for: id }, words.add_person), input,
    h("span", { class: "ekc-row" }, h("button", { type: "button", onclick: add }, words.add),
      h("button", { type: "button", onclick: () => file.click() }, words.from_file), file)),
  h("p", { class: "ekc-hint", id: `${id}-hint` }, words.add_hint), error, preview.root);
  const update = () => {
    const refused = form.refused("circle") ?? form.refused("list") ?? "";
    error.hidden = !refused;
    if (error.textContent !== refused) error.textContent = refused;
    input.setAttribute("aria-invalid", refused ? "true" : "false");
    if (refused && sent) {
      write(input.value || sent); // what was refused stands there again, to be made shorter
      sent = "";
    }
    preview.update();
  };
  return { root, update };
}

// What was read, before it is added: nothing is in the circle yet.
function listPreview(model, form, input) {
  const { words } = form;
  const root = h("section", { class: "ekc-card ekc-list-preview", hidden: true, "aria-label": words.list });
  const lines = (found, look) => found.length
    ? h("ul", { class: look }, ...found.map((line) => h("li", {}, line))) : null;
  let drawn = "null";
  const update = () => {
    const { list } = model.get("data");
    const now = JSON.stringify(list);
    if (now === drawn) return;
    drawn = now;
    root.hidden = !list;
    if (!list) return root.replaceChildren();
    const put = h("button", { type: "button", class: "ekc-primary", onclick: () => {
      form.send({ do: "add_list" });
      input.focus();
    } }, list.add);
    const drop = h("button", { type: "button", onclick: () => {
      form.send({ do: "drop_list" });
      input.focus();
    } }, words.drop_list);
    root.replaceChildren(h("h4", {}, list.title), ...[lines(list.rows, "ekc-rows"),
      list.more ? h("p", { class: "ekc-hint" }, list.more) : null,
      list.faults.length ? h("h4", {}, words.faults) : null, lines(list.faults, "ekc-faults"),
      list.more_faults ? h("p", { class: "ekc-hint" }, list.more_faults) : null,
      ...list.notes.map((line) => h("p", { class: "ekc-hint" }, line)),
      h("div", { class: "ekc-row" }, ...(list.add ? [put] : []), drop)].filter(Boolean));
    (list.add ? put : drop).focus();
  };
  return { root, update };
}
