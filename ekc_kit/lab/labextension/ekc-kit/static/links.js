// A link to another notebook opens it in this window, without loading JupyterLab anew.

const page = JSON.parse(document.getElementById('jupyter-config-data').textContent);

export function addressOf(path) {
  return `${page.baseUrl}doc/tree/${path.split('/').map(encodeURIComponent).join('/')}`;
}

export function followLinks(open) {
  const follow = event => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return; // a new tab or window, as the person asked
    }
    const path = notebookBehind(event);
    if (path) {
      event.preventDefault();
      event.stopPropagation();
      open(path);
    }
  };
  window.addEventListener('click', follow, true);
}

// Back and forward in the browser's history show the page that stood there.
export function followHistory(open) {
  const documents = `${page.baseUrl}doc/tree/`;
  window.addEventListener('popstate', () => {
    const path = decodeURIComponent(location.pathname);
    if (path.startsWith(documents) && path.endsWith('.ipynb')) {
      open(path.slice(documents.length));
    }
  });
}

// The path of the notebook that a clicked link in a page of the kit leads to, or null.
function notebookBehind(event) {
  const link = event.composedPath().find(node => node.localName === 'a' && node.hasAttribute('href'));
  const from = link && event.target.closest('.ekc-walk')?.dataset.ekcPath;
  if (!from) {
    return null;
  }
  // In prose JupyterLab has turned the address into one of its server, below "files".
  const files = `${location.origin}${page.baseUrl}files/`;
  const inFolder = new URL(link.getAttribute('href'), `${files}${encodeURI(from)}`);
  const wanted = inFolder.origin + inFolder.pathname;
  return wanted.startsWith(files) && wanted.endsWith('.ipynb')
    ? decodeURIComponent(wanted.slice(files.length))
    : null;
}
