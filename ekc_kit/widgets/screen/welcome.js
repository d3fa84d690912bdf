// The first page: step through a practice case, or begin a case of your own; and my cases.
import { freshId, h, openPage } from "./dom.js";
import { live, Outbox } from "./outbox.js";

function render({ model, el }) {
  const words = model.get("words");
  const alert = h("p", { class: "ekc-alert", role: "alert" });
  let refused = "";
  const press = (action, value) => {
    refused = "";
    outbox.send({ do: "press", action, value: value ?? null });
  };
  const button = (label, action, value, look) =>
    h("button", { type: "button", class: look ?? null, onclick: () => press(action, value) }, label);

  const id = freshId();
  const title = h("input", { type: "text", id, autocomplete: "off" });
  const variant = h("select", { id: `${id}-variant` },
    ...model.get("data").variants.map(([key, label]) => h("option", { value: key }, label)));
  const begin = () => outbox.busy || press("begin", { title: title.value, variant: variant.value });
  title.addEventListener("keydown", (event) => event.key === "Enter" && begin());

  const practice = h("section", { class: "ekc-card ekc-training" }, h("h3", {}, words.practice_title),
    h("p", {}, words.practice_text), h("div", { class: "ekc-row" }));
  const own = h("section", { class: "ekc-card" }, h("h3", {}, words.own_title),
    h("p", {}, words.own_text),
    h("div", { class: "ekc-field" }, h("label", { for: id }, words.own_name), title),
    h("div", { class: "ekc-field" }, h("label", { for: `${id}-variant` }, words.own_variant), variant),
    h("div", { class: "ekc-row" },
      h("button", { type: "button", class: "ekc-primary", onclick: begin }, words.own_button)));
  const cases = h("section", { class: "ekc-cases" }, h("h3", {}, words.cases));
  const list = h("ul", {});
  const empty = h("p", { class: "ekc-empty" }, words.cases_empty);
  cases.append(empty, list);
  const languages = h("p", { class: "ekc-row" }, h("span", {}, words.language));

  let asked = null; // the case whose removal waits for a second press
  const entry = (one) => {
    const sure = asked === one.id;
    const row = h("div", { class: "ekc-row" },
      button(words.go_on, "go_on", one.id, "ekc-primary"),
      sure
        ? button(words.really_remove, "remove", one.id, "ekc-danger")
        : h("button", { type: "button", class: "ekc-small", onclick: () => ask(one.id),
          "aria-label": `${words.remove}: ${one.title}` }, words.remove),
      sure ? h("button", { type: "button", onclick: () => ask(null) }, words.keep) : null);
    return h("li", { class: one.training ? "ekc-card ekc-training" : "ekc-card" },
      h("p", {}, h("strong", {}, one.title), one.training
        ? h("span", { class: "ekc-badge" }, words.training) : null),
      h("p", { class: "ekc-hint" }, one.about), sure ? h("p", {}, words.remove_ask) : null, row);
  };
  const ask = (key) => {
    asked = key;
    redraw();
    if (key) list.querySelector(".ekc-danger")?.focus();
  };
  const redraw = () => {
    const data = model.get("data");
    practice.lastChild.replaceChildren(...data.practice.map(([key, label]) =>
      button(label, "practice", key, "ekc-primary")));
    empty.hidden = data.cases.length > 0;
    list.replaceChildren(...data.cases.map(entry));
    languages.replaceChildren(languages.firstChild, ...data.languages.map((one) =>
      h("a", { href: one.href, "data-ekc-notebook": "", lang: one.lang,
        "aria-current": one.here ? "true" : null, onclick: () => press("language", one.lang) }, one.label)));
    alert.textContent = outbox.lost ? words.not_saved : data.alert || refused;
  };
  const outbox = new Outbox(model, () => redraw());
  const root = h("div", { class: "ekc-welcome" }, languages, alert,
    h("div", { class: "ekc-pair" }, practice, own), cases);
  return live({ model, el }, root, outbox, redraw, (message) => {
    if (message.refused) refused = message.refused;
    if (message.open) openPage(message.open);
  });
}

export default { render };
