"""A batch that is told to stop, or whose window is closed, ends as it does with Ctrl+C.

It then removes what was half made and ends LibreOffice, instead of leaving both behind.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_NAMES = ("SIGTERM", "SIGHUP")  # Windows knows only the first


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise KeyboardInterrupt in what is done here when the process is told to stop.

    A signal that was to be ignored (``nohup``) still is.
    """
    if threading.current_thread() is not threading.main_thread():  # Python allows it there only
        yield
        return
    known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    numbers = [one for one in known if signal.getsignal(one) is signal.SIG_DFL]

    def stop(_number: int, _frame: FrameType | None) -> None:
        for one in numbers:  # nothing may come between while things are cleared away
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    for one in numbers:
        signal.signal(one, stop)
    try:
        yield
    finally:
        for one in numbers:
            signal.signal(one, signal.SIG_DFL)
