// What JupyterLab loads first: a hand-written module container, so that nothing has to be built.
// It shows the quiet waiting line at once and hands the plugin over when JupyterLab asks for it.
(() => {
  const here = document.currentScript.src;
  let scope;

  // JupyterLab's own modules, each under its package name and version.
  const shared = async name => {
    const [offer] = Object.values(scope[name]);
    return (await offer.get())();
  };

  const told = () => {
    const page = JSON.parse(document.getElementById('jupyter-config-data').textContent);
    return JSON.parse(page.ekcKit || '{"known": [], "words": {}}');
  };

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('calm.css', here).href;
  document.head.append(style);

  // anywidget gives a widget two seconds to start; after that it hears nothing more from its
  // kernel. A slow computer needs longer, and there is no setting for it.
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = wait => timeout(wait === 2000 ? 120_000 : wait);

  const settings = told();
  const waiting = document.createElement('p');
  waiting.className = 'ekc-waiting';
  waiting.setAttribute('role', 'status');
  waiting.textContent = settings.words.opening || '';
  document.body.append(waiting);

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['ekc-kit'] = {
    init(offered) {
      scope = offered;
    },
    async get() {
      const { makePlugin } = await import(new URL('walk.js', here).href);
      const plugin = await makePlugin({ shared, settings, waiting });
      return () => ({ __esModule: true, default: plugin });
    }
  };
})();
