"""A bare JupyterLab, as anybody has it: what the kit is measured against in a browser."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

import nbformat
from playwright.sync_api import Error, Page

ADDRESS = re.compile(r"http://127\.0\.0\.1\S+token=\w+")
PROGRAM = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--port=0"]


def write_notebook(path: Path, *cells: str) -> None:
    """Write a notebook with these code cells."""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)"}}
    codes = [nbformat.v4.new_code_cell(cell) for cell in cells]
    nbformat.write(nbformat.v4.new_notebook(cells=codes, metadata=kernel), path)


def serve(program: list[str], folder: Path) -> tuple[subprocess.Popen[str], str]:
    """Start *program* with *folder* as its home; return it and the address that it says."""
    environ = {**os.environ, "HOME": str(folder), "EKC_KIT_HOME": str(folder / "kit")}
    server = subprocess.Popen(
        program, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert server.stdout
    for line in server.stdout:
        if found := ADDRESS.search(line):
            threading.Thread(target=server.stdout.read, daemon=True).start()
            return server, found[0]
    raise RuntimeError("the server said no address")


def visit(page: Page, address: str) -> None:
    """Jupyter says its address before it listens: ask until it does."""
    while True:
        try:
            page.goto(address)
        except Error as error:
            if "REFUSED" not in str(error):
                raise
            time.sleep(0.05)
        else:
            return


def stop(server: subprocess.Popen[str]) -> None:
    server.terminate()
    server.wait(timeout=30)
