// The bar on top of every page: where am I, which case, is it saved, undo and redo.
import { able, h, isAble } from "./dom.js";
import { live, Outbox } from "./outbox.js";

const SIGNS = { empty: "○", started: "◐", done: "●" };

function step(one, words) {
  const sign = h("span", { class: "ekc-sign", "aria-hidden": "true" }, SIGNS[one.state]);
  const state = h("span", { class: "ekc-state" }, one.here ? words.here : one.state_text);
  return h("li", {}, h("a", { href: one.href, "data-ekc-notebook": "",
    "aria-current": one.here ? "step" : null }, sign, h("span", {}, one.label), state));
}

function render({ model, el }) {
  const words = model.get("words");
  const steps = h("ol", { class: "ekc-steps" });
  const name = h("span", { class: "ekc-case" });
  const status = h("span", { class: "ekc-status", role: "status" });
  const alert = h("p", { class: "ekc-alert", role: "alert" });
  const small = (label, action) =>
    h("button", { type: "button", class: "ekc-small", onclick: action }, label);
  let refused = "";
  const press = (action) => ({ currentTarget }) => {
    if (!isAble(currentTarget)) return;
    refused = "";
    outbox.send({ do: action });
  };
  const undo = small(words.undo, press("undo"));
  const redo = small(words.redo, press("redo"));
  const line = h("div", { class: "ekc-case-line" }, name, status, h("span", { class: "ekc-tools" }, undo, redo));
  const open = h("p", { class: "ekc-left-open" });
  const root = h("nav", { class: "ekc-bar", "aria-label": words.steps }, steps, line, alert, open);
  const home = h("li", {}, h("a", { href: model.get("data").home, "data-ekc-notebook": "" },
    words.my_cases));
  let drawn = null;
  const redraw = () => {
    const data = model.get("data");
    const now = JSON.stringify(data.steps);
    if (now !== drawn) steps.replaceChildren(home, ...data.steps.map((one) => step(one, words)));
    drawn = now;
    root.classList.toggle("ekc-training", data.training);
    name.replaceChildren(`${words.case}: ${data.title}`,
      ...(data.training ? [" ", h("strong", { class: "ekc-badge" }, words.training)] : []));
    status.textContent = outbox.lost ? "" : data.status.text;
    alert.textContent = outbox.lost ? words.not_saved : data.status.alert || outbox.fault || refused;
    able(undo, data.can_undo);
    able(redo, data.can_redo);
    open.textContent = data.open;
  };
  const outbox = new Outbox(model, redraw);
  return live({ model, el }, root, outbox, redraw, (message) => {
    if (message.refused) refused = message.refused;
  });
}

export default { render };
