// A form on a case. Python owns the truth: this draws `sheet` filled with `data`, sends each
// change, and says "not saved" when no answer comes.
import { note } from "./controls.js";
import { h, randomId } from "./dom.js";
import { nodes } from "./lists.js";
import { live, Outbox } from "./outbox.js";

function makeForm(model, redraw) {
  const data = () => model.get("data");
  const words = model.get("words");
  const refusals = new Map();
  const touched = new Map(); // what is being typed, and how to send it
  const form = {
    words,
    value: (path) => data().values[path],
    itemIds: (path, key) => data().items[`${path}#${key}`] ?? [],
    options: (name) => data().options[name] ?? [],
    notes: (path) => data().notes[path] ?? [],
    facts: (name) => data().facts[name] ?? [],
    refused: (path) => refusals.get(path),
    wanted: (path) => form.outbox.refused.get(path)?.change.value,
    isPending: (path) => touched.has(path) || form.outbox.holds(path),
    typing: (path, send) => touched.set(path, send),
    settle: (path) => touched.delete(path),
    hurry: () => [...touched.values()].forEach((send) => send()),
    trouble: "", // a refusal that belongs to no field or list on this form
    send(change) {
      form.trouble = "";
      form.outbox.send(change);
    },
    put(path, value) {
      touched.delete(path);
      form.send({ do: "put", path, value });
    },
    add(path, key, line) {
      refusals.delete(path);
      form.send({ do: "add", path, key, line, id: randomId() });
    },
    press: (action, value) => form.send({ do: "press", action, value: value ?? null }),
    drawNotes(parent, path) {
      const found = form.notes(path);
      const now = JSON.stringify(found);
      if (parent.dataset.drawn !== now) parent.replaceChildren(...found.map((one) => note(one, form)));
      parent.dataset.drawn = now;
    },
  };
  form.outbox = new Outbox(model, redraw);
  const isHere = (path) => path in data().values
    || Object.keys(data().items).some((key) => key.startsWith(`${path}#`));
  form.answered = ({ path, refused }) => {
    if (path && !refused) refusals.delete(path);
    else if (path && isHere(path)) refusals.set(path, refused);
    else if (refused) form.trouble = refused;
  };
  return form;
}

function download({ name, type }, buffer) {
  const link = h("a", { href: URL.createObjectURL(new Blob([buffer], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function render({ model, el }) {
  const sheet = model.get("sheet");
  const status = h("p", { class: "ekc-status", role: "status" });
  const alert = h("p", { class: "ekc-alert", role: "alert" });
  const notes = h("div", {});
  const body = h("div", { class: "ekc-body" });
  const said = h("p", { role: "status" });
  const title = h("h3", { class: "ekc-title" }, sheet.title);
  const root = h("section", { class: "ekc-form", "aria-label": sheet.title },
    h("div", { class: "ekc-top" }, title, status), alert, notes, body, said);
  let drawn;
  const redraw = () => {
    const data = model.get("data");
    root.classList.toggle("ekc-training", data.training);
    root.dataset.state = form.outbox.lost ? "lost" : data.status.state;
    const trouble = form.outbox.lost ? form.words.not_saved
      : data.status.alert || form.outbox.fault || form.trouble;
    if (alert.textContent !== trouble) alert.textContent = trouble;
    const now = form.outbox.lost ? "" : form.outbox.busy ? form.words.saving : data.status.text;
    if (status.textContent !== now) status.textContent = now;
    form.drawNotes(notes, "");
    drawn.update();
  };
  const form = makeForm(model, () => redraw());
  drawn = nodes(sheet.nodes, "", form);
  body.append(...drawn.parts.map((part) => part.root));
  const end = live({ model, el }, root, form.outbox, redraw, (message, buffers) => {
    form.answered(message);
    if (message.download) download(message.download, buffers[0]);
    if (message.said) said.textContent = message.said;
  });
  window.addEventListener("pagehide", form.hurry);
  return () => {
    window.removeEventListener("pagehide", form.hurry);
    form.hurry();
    end();
  };
}

export default { render };
