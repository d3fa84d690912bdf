// A file is checked; when it is right it can be looked at and put in use.
import { freshId, h } from "../screen/dom.js";
import { copyable } from "./copying.js";
import { frame, lines } from "./frame.js";

function render(context) {
  return frame(context, (tool) => {
    const { words } = tool;
    const id = freshId();
    const file = h("input", { type: "file", class: "ekc-hidden", tabindex: -1, "aria-hidden": "true",
      accept: ".docx" });
    file.addEventListener("change", async () => {
      const [chosen] = file.files;
      if (!chosen) return;
      const { limit, too_large: tooLarge } = tool.data();
      found.root.hidden = true; // it is about the file before
      try {
        if (chosen.size > limit) tool.refuse(tooLarge); // too large to send at all
        else tool.ask({ do: "read", name: chosen.name }, [await chosen.arrayBuffer()]);
      } catch {
        tool.refuse(words.unreadable); // it went, or something keeps it for itself
      }
      file.value = "";
    });
    const choose = h("button", { type: "button", class: "ekc-primary", "aria-describedby": `${id}-hint`,
      onclick: () => file.click() }, words.choose);
    const hint = h("p", { class: "ekc-hint", id: `${id}-hint` });
    const empty = h("p", { class: "ekc-empty" }, words.choose_first);
    const row = h("div", {}, h("p", {}, choose, file), hint);
    const found = result(tool);
    const update = () => {
      const now = tool.data();
      row.hidden = !now.hint;
      empty.hidden = Boolean(now.hint);
      hint.textContent = now.hint;
      found.update(now.tried);
    };
    return { parts: [empty, row, found.root], update, heard: found.heard };
  });
}

// What the kit found, and what can be done with the file.
function result(tool) {
  const { words } = tool;
  const root = h("section", { class: "ekc-card", "aria-label": words.result, hidden: true });
  const question = asking(tool, () =>
    tool.ask({ do: "use", file: tool.data().tried?.file ?? null, sure: true }));
  let drawn = null;
  const update = (now) => {
    const seen = JSON.stringify(now);
    if (seen === drawn) return;
    const isFirst = drawn === null; // the page is drawn anew: the focus stays where it is
    const wasHere = root.contains(document.activeElement);
    const was = JSON.parse(drawn);
    const isNew = was?.busy !== now?.busy || was?.file !== now?.file;
    drawn = seen;
    root.hidden = !now;
    question.close();
    if (!now) return root.replaceChildren();
    const title = h("h4", { tabindex: -1 }, now.name);
    root.replaceChildren(title, ...(now.busy ? [h("p", { role: "status" }, words.busy)]
      : [...told(tool, now), ...next(tool, now, question)]));
    if (!now.busy && !isFirst && (isNew || wasHere)) title.focus();
  };
  return { root, update, heard: ({ ask }) => ask && question.open(ask) };
}

function told(tool, now) {
  const { words } = tool;
  const faults = now.faults.map((line) => h("li", {}, line));
  const forgot = now.forgot.map((one) => {
    const { shown, button } = copyable(tool, one.typed);
    return h("li", {}, h("span", {}, one.says), ...(one.typed ? [shown, button] : []));
  });
  return [
    now.seems ? h("div", { class: "ekc-note" }, h("p", {}, now.seems),
      h("button", { type: "button", onclick: () => tool.ask({ do: "as", file: now.file, kind: now.other }) }, now.as_other)) : null,
    h("p", {}, h("strong", {}, now.verdict)),
    faults.length ? h("ol", { class: "ekc-faults" }, ...faults) : null,
    ...now.doubts.map((line) => h("p", { class: "ekc-note" }, line)),
    now.mend ? h("p", {}, now.mend) : null,
    forgot.length ? h("details", { class: "ekc-fold" },
      h("summary", {}, now.forgot_title), h("p", { class: "ekc-hint" }, words.forgot_hint),
      h("ul", { class: "ekc-forgot" }, ...forgot)) : null,
    now.more.length ? h("details", { class: "ekc-fold" }, h("summary", {}, words.more), lines(now.more)) : null,
  ].filter(Boolean);
}

function next(tool, now, question) {
  const { words } = tool;
  if (now.faults.length) return [];
  const proof = h("button", { type: "button", onclick: () => tool.ask({ do: "proof", file: now.file }) }, words.proof);
  const use = now.in_use ? h("p", { class: "ekc-hint" }, now.in_use)
    : h("button", { type: "button", class: "ekc-primary",
      onclick: () => tool.ask({ do: "use", file: now.file, sure: false }) }, words.use);
  return [h("div", { class: "ekc-row" }, proof, use), question.root];
}

// The question that comes before an own template is replaced.
function asking(tool, yes) {
  const { words } = tool;
  const line = h("p", {});
  const sure = h("button", { type: "button", class: "ekc-primary", onclick: yes }, words.sure);
  const keep = h("button", { type: "button", onclick: () => close(true) }, words.keep);
  const root = h("div", { class: "ekc-note", role: "group", "aria-label": words.use, hidden: true },
    line, h("div", { class: "ekc-row" }, sure, keep));
  const open = (text) => {
    line.textContent = text;
    root.hidden = false;
    sure.focus();
  };
  const close = (back) => {
    if (back) root.parentElement?.querySelector(".ekc-primary")?.focus();
    root.hidden = true;
  };
  return { root, open, close };
}

export default { render };
