"""The kit's server as a program of its own, with a home and a person of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import psutil

_PROGRAM = """\
import sys
from pathlib import Path
from ekc_kit.lab import start
source = Path(sys.argv[1]) if sys.argv[1] else None
start(browser=False, language=sys.argv[2], notebooks=source)
"""


class RunningLab:
    """A server that runs until `stop`.

    Attributes:
        home: The kit's home (``EKC_KIT_HOME``).
        person: The home folder of the person; the kit must leave it empty.
        log: What the server wrote on standard error.
    """

    def __init__(
        self,
        folder: Path,
        notebooks: Path | None = None,
        language: str = "nl",
        environ: dict[str, str] | None = None,
    ) -> None:
        self.home = folder / "kit"
        self.person = folder / "person"
        self.person.mkdir(parents=True, exist_ok=True)
        self.log = folder / "server.log"
        env = {
            **os.environ,
            "HOME": str(self.person),
            "EKC_KIT_HOME": str(self.home),
            **(environ or {}),
        }
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _PROGRAM, str(notebooks or ""), language],
                env=env,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self.said: list[str] = []
        self.address = self._address()
        self.base, _, self.token = self.address.partition("?token=")
        self.base = self.base.split("/doc/tree/")[0]

    def url(self, notebook: str) -> str:
        """Return the address of *notebook*, relative to the notebooks folder, with the token."""
        return f"{self.base}/doc/tree/{quote(notebook)}?token={self.token}"

    @property
    def notebooks(self) -> Path:
        return self.home / "notebooks"

    def kernels(self) -> list[psutil.Process]:
        """Return the processes of the kernels that run now."""
        found = []
        for child in psutil.Process(self.process.pid).children(recursive=True):
            try:
                if any("ipykernel_launcher" in word for word in child.cmdline()):
                    found.append(child)
            except psutil.NoSuchProcess:
                continue
        return found

    def kill_kernel(self) -> None:
        """End all kernels at once, as kill -9 does."""
        for kernel in self.kernels():
            kernel.kill()

    def kill_kernel_twice(self) -> None:
        """End all kernels, and those that come in their place while these are starting."""
        self.kill_kernel()
        time.sleep(1.6)
        self.kill_kernel()

    def stop(self) -> int:
        """Ask the server to stop, as Ctrl-C does, and return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        assert self.process.stdout
        self.said += self.process.stdout.read().splitlines()
        self.process.stdout.close()
        return self.process.wait(timeout=30)

    def _address(self) -> str:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line.rstrip("\n"))
            if "http://" in line:
                return line.strip()
        raise AssertionError(f"the server did not start: {self.log.read_text()}")
