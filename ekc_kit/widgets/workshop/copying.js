// Copying what can be typed. Where the browser refuses, it is selected, to be copied by hand.
import { h } from "../screen/dom.js";

// What can be typed, as it looks, and a button that copies it.
export function copyable(tool, text) {
  const { words } = tool;
  const shown = h("code", { class: "ekc-typed" }, text);
  const button = h("button", { type: "button", class: "ekc-small" });
  const label = (word) => {
    button.textContent = word;
    button.setAttribute("aria-label", `${word}: ${text}`);
  };
  label(words.copy);
  button.addEventListener("click", async () => {
    tool.copied?.();
    tool.copied = () => label(words.copy);
    if (await isCopied(text)) {
      label(words.copied);
      tool.tell(words.copied_aloud);
    } else {
      select(shown);
      tool.tell(words.copy_yourself);
    }
  });
  return { shown, button };
}

async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // an older browser, or a person or a rule that does not allow it
  }
}

function select(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const selection = document.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}
