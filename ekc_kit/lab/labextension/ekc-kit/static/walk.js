// Runs the kit's own notebooks when they open, and leaves every other notebook alone.
import { isOurs } from './fingerprint.js';
import { Chrome } from './chrome.js';
import { addressOf, followHistory, followLinks } from './links.js';
import { guard } from './guard.js';

const LOST = 'ekc-kit:lost'; // a form tells the document that it gets no answer
const UNSAVED = '.ekc-form[data-state]:not([data-state="saved"])';
const LOST_FORM = '.ekc-form[data-state="lost"]';
const SETTLED = 2500; // milliseconds in which a kernel that is at rest answers
const SILENT = 12_000; // milliseconds in which a kernel that starts is heard of, on a slow computer too
const KEPT_OPEN = 3; // pages whose kernel stays warm; older ones are closed

const sleep = wait => new Promise(done => setTimeout(done, wait));

export async function makePlugin({ shared, settings, waiting }) {
  const { INotebookTracker } = await shared('@jupyterlab/notebook');
  const { ILabShell } = await shared('@jupyterlab/application');
  const { IDocumentManager } = await shared('@jupyterlab/docmanager');
  const { CodeCell } = await shared('@jupyterlab/cells');

  return {
    id: 'ekc-kit:walk',
    autoStart: true,
    requires: [INotebookTracker, ILabShell, IDocumentManager],
    activate(app, tracker, shell, documents) {
      const walk = new Walk({ app, shell, documents, CodeCell, settings, waiting });
      tracker.widgetAdded.connect((_, panel) => walk.meet(panel));
      tracker.forEach(panel => walk.meet(panel));
      shell.currentChanged.connect((_, change) => walk.show(change.newValue || walk.seen()));
      followLinks(path => walk.open(path));
      followHistory(path => walk.open(path));
      document.addEventListener(LOST, () => walk.mend());
      guard();
      app.restored.then(() => walk.show(walk.seen()));
    }
  };
}

class Walk {
  constructor(parts) {
    Object.assign(this, parts);
    this.chrome = new Chrome(this.shell);
    this.pages = []; // the kit's own open notebooks, the latest last
  }

  async meet(panel) {
    panel.addClass('ekc-undecided');
    await panel.context.ready;
    const ours = await isOurs(panel.content.model, this.settings.known);
    panel.removeClass('ekc-undecided');
    if (panel.isDisposed) {
      return;
    }
    if (!ours) {
      this.show(this.seen());
      return;
    }
    this.settle(panel);
    this.show(this.seen());
    await this.run(panel);
  }

  // Make a notebook of the kit look and behave like a page.
  settle(panel) {
    panel.addClass('ekc-walk');
    panel.node.dataset.ekcPath = panel.context.path;
    panel.toolbar.hide();
    this.stayClean(panel);
    this.runAgainAfterRestart(panel);
    this.pages.push(panel);
    panel.disposed.connect(() => {
      this.pages = this.pages.filter(page => page !== panel);
    });
  }

  // What people fill in is kept in the case, never in the notebook: there is nothing to save.
  stayClean(panel) {
    const model = panel.context.model;
    const clean = () => {
      if (model.dirty) {
        model.dirty = false;
      }
    };
    model.stateChanged.connect(clean);
    clean();
  }

  async run(panel) {
    const session = panel.sessionContext;
    await session.ready;
    await session.session?.kernel?.info;
    const cells = panel.content.widgets.filter(cell => cell.model.type === 'code');
    panel.node.setAttribute('aria-busy', 'true');
    await Promise.allSettled(cells.map(cell => this.CodeCell.execute(cell, session)));
    panel.node.removeAttribute('aria-busy');
    panel.addClass('ekc-ready');
    this.show(this.seen());
  }

  runAgainAfterRestart(panel) {
    const session = panel.sessionContext;
    // JupyterLab would put a dialog in front of the page; the forms themselves say what happened.
    session.statusChanged.disconnect(panel._onSessionStatusChanged, panel);
    let restarted = false;
    session.statusChanged.connect((_, status) => {
      if (status === 'restarting' || status === 'autorestarting' || status === 'starting') {
        restarted = restarted || panel.hasClass('ekc-ready');
      } else if (status === 'idle' && restarted) {
        restarted = false;
        this.run(panel);
      }
    });
  }

  // A kernel that died while it was starting may come back unheard, or not come to itself at all.
  // At rest and answering, it knows none of the forms in view: run them again. At rest and silent, it
  // stands still: the forms and what they say stay, for they hold what was typed. Silent for long
  // before it was ever at rest: begin it anew. A kernel that is only busy is left to its work.
  async mend() {
    const panel = this.current;
    const kernel = panel?.sessionContext.session?.kernel;
    const needed = () => panel === this.current && kernel?.connectionStatus === 'connected'
      && kernel.status !== 'busy' && !panel.node.hasAttribute('aria-busy')
      && panel.node.querySelector(LOST_FORM);
    if (this.mending || !needed()) {
      return;
    }
    this.mending = true;
    try {
      await sleep(kernel.status === 'idle' ? SETTLED : SILENT);
      if (!needed()) {
        return;
      }
      if (kernel.status !== 'idle') {
        await kernel.restart();
      } else if (await this.answers(kernel) && needed()) {
        await this.run(panel);
      }
    } finally {
      this.mending = false; // when it failed: the forms go on asking, so it is tried again
    }
  }

  async answers(kernel) {
    const asked = kernel.requestKernelInfo().then(Boolean, () => false);
    return Promise.race([asked, sleep(SETTLED).then(() => false)]);
  }

  async open(path) {
    const panel = this.documents.openOrReveal(path);
    if (!panel) {
      window.location.assign(addressOf(path));
      return;
    }
    this.shell.activateById(panel.id);
  }

  // The document in view; JupyterLab calls it current only while it has the focus.
  seen() {
    return this.shell.currentWidget || this.pages.findLast(page => page.isVisible) || null;
  }

  show(widget) {
    const ours = this.pages.includes(widget);
    const foreign = widget?.context && widget.context.isReady && !ours && !widget.hasClass('ekc-undecided');
    if (ours) {
      this.come(widget);
    }
    this.chrome.calm(!foreign);
    if (!ours) {
      this.chrome.call('');
    }
    this.waiting.hidden = Boolean(foreign || widget?.hasClass('ekc-ready'));
  }

  // A page that was left and is seen again is built anew from the case as it stands now.
  come(panel) {
    document.documentElement.lang = panel.context.path.startsWith('en/') ? 'en' : 'nl';
    this.chrome.call(this.titleOf(panel));
    if (this.current === panel) {
      return;
    }
    this.current = panel;
    if (panel.hasClass('ekc-ready')) {
      this.run(panel);
    }
    this.pages = this.pages.filter(page => page !== panel).concat(panel);
    const saved = this.pages.filter(page => page === panel || !page.node.querySelector(UNSAVED));
    for (const old of saved.slice(0, -KEPT_OPEN)) {
      this.leave(old);
    }
  }

  // The kernel of a page goes with it, unless the page stands open in another window too.
  async leave(panel) {
    const { kernels } = this.app.serviceManager;
    const context = panel.sessionContext;
    const id = context.session?.kernel?.id;
    this.pages = this.pages.filter(page => page !== panel);
    let shared = false;
    try {
      await kernels.refreshRunning();
      shared = [...kernels.running()].some(one => one.id === id && one.connections > 1);
    } finally {
      context.kernelPreference = { ...context.kernelPreference, shutdownOnDispose: !shared };
      panel.dispose();
    }
  }

  titleOf(panel) {
    const first = panel.content.model.cells.get(0)?.sharedModel.getSource() || '';
    const heading = /^#\s+(.*)$/m.exec(first);
    return heading ? heading[1] : panel.title.label;
  }
}
