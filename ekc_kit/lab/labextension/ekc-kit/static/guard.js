// Keeps JupyterLab's editing shortcuts and menus away from the forms: a stray key or a second
// click must never change, split or remove a page.

const MARK = 'data-lm-suppress-shortcuts';

export function guard() {
  window.addEventListener('keydown', keepKey, true);
  window.addEventListener('contextmenu', event => keepClick(event, '.ekc-walk'), true);
  window.addEventListener('dblclick', event => keepClick(event, '.ekc-walk .jp-MarkdownCell'), true);
}

function keepKey(event) {
  if (!document.body.classList.contains('ekc-calm')) {
    return;
  }
  const node = event.target;
  // JupyterLab looks for this mark on the very element that has the focus.
  if (node.setAttribute && !node.hasAttribute(MARK)) {
    node.setAttribute(MARK, 'true');
    setTimeout(() => node.removeAttribute(MARK));
  }
  // Everything is saved already; the browser's own "save page" would only confuse.
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
  }
}

function keepClick(event, place) {
  if (event.target.closest?.(place)) {
    event.stopPropagation();
  }
}
