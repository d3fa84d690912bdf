"""Running the command line with a home folder of its own."""

from __future__ import annotations

import contextvars
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ekc_kit.cli import main

PROGRAM = Path(sys.executable).with_name("ekc-kit")
Word = str | bytes | Path


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: bytes
    err: str

    def sentence(self) -> str:
        """Return what the person is told, after a failure as every failure should be."""
        assert (self.code, self.out) == (2, b""), self.err
        assert self.err.count("\n") == 1, self.err
        assert self.err.endswith(".\n"), self.err
        return self.err.rstrip("\n")


@dataclass(frozen=True)
class Kit:
    """``ekc-kit`` as one person has it on one computer."""

    home: Path

    def run(self, *words: Word, typed: str | bytes = "", **environment: str) -> Done:
        """Run a command in this process: all of it but starting Python."""
        given, out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(3))
        given.buffer.write(typed.encode() if isinstance(typed, str) else typed)
        given.seek(0)
        with chdir(self.home.parent), swapped(self.environment(environment), given, out, err):
            code = contextvars.copy_context().run(main, [os.fsdecode(word) for word in words])
            out.flush()
            err.flush()
        return Done(code, out.buffer.getvalue(), err.buffer.getvalue().decode())  # type: ignore[attr-defined] # a BytesIO

    def start(
        self,
        *words: Word,
        typed: str | bytes = "",
        before: Callable[[], None] | None = None,
        out: int | io.BufferedWriter = subprocess.PIPE,
        **environment: str,
    ) -> Done:
        """Run a command as a program of its own; *before* happens in its process just before."""
        done = subprocess.run(
            [PROGRAM, *words],
            input=typed.encode() if isinstance(typed, str) else typed,
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
            preexec_fn=before,
            cwd=self.home.parent,
            env=self.environment(environment),
        )
        return Done(done.returncode, done.stdout or b"", done.stderr.decode())

    def says(self, *words: Word, **environment: str) -> str:
        """Run a command that must succeed without a word on standard error; return its output."""
        done = self.run(*words, **environment)
        assert (done.code, done.err) == (0, "")
        return done.out.decode()

    def makes(self, *words: Word, **environment: str) -> str:
        """Run a command that must make one file; return the one line that says where it is."""
        done = self.run(*words, **environment)
        assert (done.code, done.out, done.err.count("\n")) == (0, b"", 1)
        return done.err

    def refuses(self, *words: Word, typed: str | bytes = "", **environment: str) -> str:
        """Run a command that must fail; return its one sentence."""
        return self.run(*words, typed=typed, **environment).sentence()

    def environment(self, chosen: dict[str, str]) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("EKC_KIT")}
        return {**own, "EKC_KIT_HOME": str(self.home), **chosen}


@contextmanager
def swapped(
    environment: dict[str, str], given: io.TextIOBase, out: io.TextIOBase, err: io.TextIOBase
) -> Iterator[None]:
    """Give this process another environment and other standard streams for a while."""
    before = dict(os.environ), sys.stdin, sys.stdout, sys.stderr
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin, sys.stdout, sys.stderr = given, out, err  # type: ignore[assignment] # text streams
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before[0])
        sys.stdin, sys.stdout, sys.stderr = before[1:]
