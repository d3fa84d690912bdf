// Making elements. What people typed reaches the page as text only, never as markup.

let count = 0;

export function freshId() {
  count += 1;
  return `ekc-${Date.now().toString(36)}-${count}`;
}

// The end of an id in the case file: ten hexadecimal digits.
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const FOCUSABLE = new Set(["input", "textarea", "select", "button", "summary", "a"]);

// h("p", { class: "x", onclick: f }, "text", child): attributes, listeners and children at once.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  // JupyterLab's single-key commands (m, d d) must not hear what is typed here; it only looks at
  // the focused element itself, so each one says so.
  if (FOCUSABLE.has(tag)) element.setAttribute("data-lm-suppress-shortcuts", "true");
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "hidden") element[name] = value;
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// A button that can do nothing now. It keeps the focus, which `disabled` would drop.
export function able(button, can) {
  button.setAttribute("aria-disabled", can ? "false" : "true");
}

export function isAble(button) {
  return button.getAttribute("aria-disabled") !== "true";
}

export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

// Keep one child per key, in order, touching only what changed so that the focus stays put.
export function reconcile(parent, keys, known, make) {
  for (const [key, part] of known) {
    if (!keys.includes(key)) {
      part.root.remove();
      known.delete(key);
    }
  }
  keys.forEach((key, place) => {
    if (!known.has(key)) known.set(key, make(key));
    const { root } = known.get(key);
    const there = parent.children[place];
    if (there === root) return;
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    parent.insertBefore(root, there ?? null);
    focused?.focus();
  });
}

// Go to another page of the kit; the calm JupyterLab opens it in place, anything else follows it.
export function openPage(href) {
  const link = h("a", { href, "data-ekc-notebook": "", hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}

// Let the browser keep a file, in the folder where it keeps what is downloaded.
export function download({ name, type }, buffer) {
  const link = h("a", { href: URL.createObjectURL(new Blob([buffer], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
