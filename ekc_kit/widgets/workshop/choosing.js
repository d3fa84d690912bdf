// Choose a document, and fetch the template that it is made from now.
import { freshId, h } from "../screen/dom.js";
import { frame } from "./frame.js";

function render(context) {
  return frame(context, (tool) => {
    const { words } = tool;
    const id = freshId();
    const option = ([key, label]) => h("option", { value: key }, label);
    const select = h("select", { id, class: "ekc-short",
      onchange: () => tool.ask({ do: "choose", kind: select.value }) },
    option(["", words.none]), ...tool.data().kinds.map(option));
    const whose = h("p", { class: "ekc-hint" });
    const fetch = h("button", { type: "button", class: "ekc-primary",
      onclick: () => tool.ask({ do: "fetch" }) }, words.fetch);
    const row = h("div", { class: "ekc-row" }, fetch, whose);
    let chosen = null;
    const update = () => {
      const now = tool.data();
      if (now.chosen !== chosen) select.value = chosen = now.chosen;
      row.hidden = !now.chosen;
      whose.textContent = now.whose;
    };
    const field = h("div", { class: "ekc-field" }, h("label", { for: id }, words.label), select);
    return { parts: [field, row], update };
  });
}

export default { render };
