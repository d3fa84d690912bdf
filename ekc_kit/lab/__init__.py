"""The calm JupyterLab: folders of its own, few settings, forms that run by themselves.

`start` serves the kit's notebooks on this computer only. Everything below is one idea each:

    folders.py        where this JupyterLab keeps its files, away from any other Jupyter
    shipped.py        the notebooks that come with the kit, and the copy people walk through
    fingerprint.py    how the page knows that a notebook's code is the kit's own
    settings.py       what JupyterLab is told about its looks and its language
    saving.py         what is left out of a saved notebook
    options.py        what the server is told: loopback, token, no history, no checkpoints
    kernels.py        which Python runs the notebooks
    server.py         start, say where, stop
    labextension/     the page's side: run, hide, follow links (no words, no build)
"""

from ekc_kit.lab.server import start
from ekc_kit.lab.shipped import shipped_notebooks

__all__ = ["shipped_notebooks", "start"]
