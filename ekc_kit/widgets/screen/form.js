// A form on a case. Python owns the truth: this draws `sheet` filled with `data`, sends each
// change, and says "not saved" when no answer comes.
import { download, h } from "./dom.js";
import { makeForm } from "./filling.js";
import { nodes } from "./lists.js";
import { live } from "./outbox.js";

function render({ model, el }) {
  const sheet = model.get("sheet");
  const status = h("p", { class: "ekc-status", role: "status" });
  const alert = h("p", { class: "ekc-alert", role: "alert" });
  const notes = h("div", {});
  const body = h("div", { class: "ekc-body" });
  const said = h("p", { role: "status" });
  const aloud = h("p", { class: "ekc-hidden", role: "status" });
  const title = h("h3", { class: "ekc-title" }, sheet.title);
  const root = h("section", { class: "ekc-form", "aria-label": sheet.title },
    h("div", { class: "ekc-top" }, title, status), alert, notes, body, said, aloud);
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
  form.tell = (line) => {
    aloud.textContent = line;
  };
  drawn = nodes(sheet.nodes, "", form);
  body.append(...drawn.parts.map((part) => part.root));
  return live({ model, el }, root, form.outbox, redraw, (message, buffers) => {
    form.answered(message);
    if (message.download) download(message.download, buffers[0]);
    if (message.said && !form.told(message.path)) said.textContent = message.said;
  });
}

export default { render };
