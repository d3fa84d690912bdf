// The frame of a screen about templates: its heading, what went wrong, and what was done.
import { download, h } from "../screen/dom.js";
import { live, Outbox } from "../screen/outbox.js";

// *draw* gets the tool that this makes and returns { parts, update }, and `heard` if it wants the
// answers of the kit.
export function frame(context, draw) {
  const { model } = context;
  const words = model.get("words");
  const alert = h("p", { class: "ekc-alert", role: "alert" });
  const said = h("p", { class: "ekc-said", role: "status" });
  const title = h("h3", { class: "ekc-title", tabindex: -1 }, words.title);
  const root = h("section", { class: "ekc-form ekc-bench", "aria-label": words.title }, title, alert);
  let refused = "";
  let drawn = null;
  const redraw = () => {
    root.dataset.state = outbox.lost ? "lost" : "saved";
    const trouble = outbox.lost ? words.not_saved : refused || model.get("data").alert || outbox.fault;
    if (alert.textContent !== trouble) alert.textContent = trouble;
    drawn?.update();
  };
  const outbox = new Outbox(model, redraw);
  const tool = {
    words,
    title,
    data: () => model.get("data"),
    ask(message, files) {
      refused = "";
      tool.tell("");
      outbox.send(message, files);
    },
    refuse(line) {
      refused = line;
      tool.tell("");
      redraw();
    },
    tell(line) {
      said.textContent = "";
      if (line) requestAnimationFrame(() => { said.textContent = line; }); // aloud, also when it is the same
    },
  };
  drawn = draw(tool);
  root.append(...drawn.parts, said);
  return live(context, root, outbox, redraw, (message, buffers) => {
    if (message.refused) refused = message.refused;
    if (message.download) download(message.download, buffers[0]);
    if (message.said) tool.tell(message.said);
    drawn.heard?.(message);
  });
}

export function lines(found, look) {
  return h("ul", { class: look ?? null }, ...found.map((line) => h("li", {}, line)));
}
