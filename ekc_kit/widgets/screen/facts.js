// What the kit computes: lines of text, how far an agreement is, and chains from question to review.
import { note } from "./controls.js";
import { h } from "./dom.js";

const SIGNS = { open: "○", vague: "◐", to_ask: "◐", filled: "●" };

function sign(state) {
  return h("span", { class: "ekc-sign", "aria-hidden": "true" }, SIGNS[state]);
}

// The slots of the agreement in whose fields this stands: a sign and a word for each.
export function slots(node, prefix, form) {
  const root = h("ul", { class: "ekc-slots", "aria-label": node.label });
  let drawn = "";
  const update = () => {
    const found = form.slots(prefix.slice(0, -1));
    const now = JSON.stringify(found);
    if (now === drawn) return;
    drawn = now;
    root.replaceChildren(...found.map((one) => h("li", { class: `ekc-slot-${one.state}` },
      sign(one.state), h("span", {}, h("b", {}, one.label), " ", one.state_text))));
  };
  return { root, update };
}

export function facts(node, prefix, form) {
  const root = h("div", { class: "ekc-facts" });
  let drawn = null;
  const update = () => {
    const found = form.facts(node.name);
    const now = JSON.stringify(found);
    if (now !== drawn) root.replaceChildren(...found.map((one) => block(one, form)));
    drawn = now;
  };
  return { root, update };
}

// A block of computed text: a line, a heading, a link, a list of term and text pairs, a chain.
function block(one, form) {
  if (one.chain) return chain(one.chain, form);
  if (one.href)
    return h("p", {}, h("a", { href: one.href, "data-ekc-notebook": "" }, one.text));
  if (one.fold)
    return h("details", { class: "ekc-fold" }, h("summary", {}, one.fold),
      ...one.blocks.map((inner) => block(inner, form)));
  if (one.terms) {
    const list = h("dl", { class: one.look ? `ekc-terms ekc-${one.look}` : "ekc-terms" }, ...one.terms.flatMap(([term, said, open]) =>
      [h("dt", {}, term), h("dd", { class: open ? "ekc-open" : null }, said)]));
    return h("div", {}, one.number ? h("p", { class: "ekc-number" }, one.number) : null, list);
  }
  return h(one.tag ?? "p", { class: one.look ? `ekc-${one.look}` : null }, one.text);
}

// From a question to its agreements, to what happens when one fails, to looking back.
function chain(one, form) {
  const rows = one.agreements.map((made) => h("li", { class: "ekc-link-row" },
    h("div", { class: "ekc-box" }, h("p", { class: "ekc-number" }, made.name),
      ...made.slots.map((slot) => slotLine(slot, form))),
    h("div", { class: "ekc-box ekc-then" }, slotLine(made.fallback, form))));
  const back = one.review
    ? h("li", {}, h("div", { class: "ekc-box ekc-back" }, slotLine(one.review, form))) : null;
  return h("section", { class: "ekc-chain" },
    one.kind ? h("p", { class: "ekc-hint" }, one.kind) : null,
    h("h4", {}, one.title), h("p", {}, one.said), ...one.asks.map((asked) => note(asked, form)),
    rows.length ? h("ol", { class: "ekc-links" }, ...rows, back) : null);
}

function slotLine(slot, form) {
  return h("div", { class: `ekc-line ekc-slot-${slot.state}` },
    h("p", {}, sign(slot.state), h("b", {}, slot.label), " ", h("span", {}, slot.value), " ",
      slot.state === "filled" && slot.value ? null
        : h("span", { class: "ekc-word" }, slot.state_text)),
    ...(slot.asks ?? []).map((asked) => note(asked, form)));
}
