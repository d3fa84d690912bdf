// Hides JupyterLab's own bars around a page of the kit, and brings them back for other documents.

const BARS = ['jp-top-panel', 'jp-top-bar', 'jp-menu-panel', 'jp-title-panel'];

export class Chrome {
  constructor(shell) {
    this.shell = shell;
    this.name = '';
    const title = document.querySelector('title');
    new MutationObserver(() => this.call(this.name)).observe(title, { childList: true });
  }

  // The name on the browser's tab: that of the page, whatever JupyterLab puts there.
  call(name) {
    this.name = name;
    if (name && document.title !== name) {
      document.title = name;
    }
  }

  calm(quiet) {
    document.body.classList.toggle('ekc-calm', quiet);
    for (const bar of this.bars(this.shell)) {
      if (bar.isHidden !== quiet) {
        bar.setHidden(quiet);
      }
    }
    for (const side of ['left', 'right']) {
      if (this.shell.isSideTabBarVisible(side) === quiet) {
        this.shell.toggleSideTabBarVisibility(side);
      }
    }
    if (quiet) {
      this.shell.collapseLeft();
      this.shell.collapseRight();
    }
  }

  *bars(widget) {
    for (const child of widget.layout || []) {
      if (BARS.includes(child.id)) {
        yield child;
      } else if (child.id === 'jp-top-stack') {
        yield* this.bars(child);
      }
    }
  }
}
