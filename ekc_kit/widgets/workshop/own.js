// Which templates are the organisation's own, each with a way back to the kit's.
import { h } from "../screen/dom.js";
import { frame, lines } from "./frame.js";

function render(context) {
  return frame(context, (tool) => {
    const { words } = tool;
    const none = h("p", { class: "ekc-empty" }, words.none);
    const list = h("ul", { class: "ekc-items" });
    const kit = h("details", { class: "ekc-fold" }, h("summary", {}, words.kit));
    const folder = h("code", { class: "ekc-typed" });
    const where = h("p", {}, words.folder, " ", folder);
    let drawn = "";
    const update = () => {
      const now = tool.data();
      const seen = JSON.stringify([now.own, now.kit, now.folder]);
      if (seen === drawn) return;
      drawn = seen;
      const here = list.contains(document.activeElement);
      none.hidden = now.own.length > 0;
      list.hidden = !now.own.length;
      list.replaceChildren(...now.own.map((one) => entry(tool, one)));
      kit.hidden = !now.kit.length;
      kit.replaceChildren(kit.firstChild, lines(now.kit));
      folder.textContent = now.folder;
      if (here) tool.title.focus();
    };
    return { parts: [none, list, kit, where], update };
  });
}

function entry(tool, one) {
  const { words } = tool;
  const back = h("button", { type: "button", "aria-label": `${words.go_back}: ${one.title}`,
    onclick: () => tool.ask({ do: "go_back", kind: one.name }) }, words.go_back);
  return h("li", { class: "ekc-item" },
    h("p", {}, h("strong", {}, one.title), h("span", { class: "ekc-hint" }, ` · ${one.since}`)),
    h("p", {}, h("code", { class: "ekc-typed" }, one.file)),
    one.trouble ? h("p", { class: "ekc-error" }, one.trouble) : null,
    h("div", { class: "ekc-row" }, back));
}

export default { render };
