"""Start the calm JupyterLab, say where it is, and stop it."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import sys
import threading
import warnings
import webbrowser
from pathlib import Path
from typing import Any

from ekc_kit.errors import KitError
from ekc_kit.lab.fingerprint import fingerprints
from ekc_kit.lab.folders import LabFolders
from ekc_kit.lab.options import options
from ekc_kit.lab.settings import write_settings
from ekc_kit.lab.shipped import copy_notebooks, shipped_notebooks
from ekc_kit.store import home
from ekc_kit.texts import Language, text, use_language

# Modules that report on one request, with its address. The page itself shows what failed.
_OF_REQUESTS = {"log", "web", "websocket"}

FIRST_PAGE = {"nl": "00_welkom.ipynb", "en": "en/00_welkom.ipynb"}


def start(
    port: int | None = None,
    browser: bool = True,
    language: Language = "nl",
    notebooks: Path | None = None,
) -> None:
    """Serve the kit's notebooks in a calm JupyterLab until Ctrl-C.

    Prints the address, with its token, as soon as it can be opened.

    Args:
        port: None for any free port.
        browser: Open the address in the person's browser.
        language: The language of the first page and of JupyterLab's own words.
        notebooks: The folder of shipped notebooks; only these may run by themselves.

    Raises:
        KitError: The port is in use.
    """
    use_language(language)
    if port is not None:
        _refuse_taken(port)
    source = notebooks or shipped_notebooks()
    folders = LabFolders(home())
    folders.make()
    copy_notebooks(source, folders.notebooks)
    write_settings(folders.app_settings, language, fingerprints([source]))
    folders.enter(os.environ)

    token = secrets.token_hex(24)
    server = _make_server(options(folders, port or 0, token, FIRST_PAGE[language]))
    address = f"http://127.0.0.1:{server.port}/doc/tree/{FIRST_PAGE[language]}?token={token}"
    _stop_on_signal(server)

    def announce() -> None:
        _say(text("lab.ready"))
        _say(f"  {address}")
        _say(text("lab.stop"))
        if browser:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    server.io_loop.add_callback(announce)  # the loop has opened the port by then
    server.io_loop.add_callback(_warm_up, server, FIRST_PAGE[language])
    server.start()
    _say(text("lab.stopped"))


def _make_server(arguments: list[str]) -> Any:
    with warnings.catch_warnings():
        # What Jupyter's parts think of one another's age is of no use to the person who waits.
        warnings.simplefilter("ignore")
        # A checker of web addresses that builds its grammars on import, for a whole second; the
        # library that would use it does without when it is not there.
        sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None: not there
        from jupyterlab.labapp import LabApp  # only now: it reads the environment on import

        LabApp.load_other_extensions = False
        server = LabApp.initialize_server(argv=arguments)
    _keep_log_short(server.log)
    _answer_language_servers(server)
    return server


async def _warm_up(server: Any, page: str) -> None:
    """Start the kernel of the first page while the browser is still opening."""
    if (Path(server.root_dir) / page).is_file():
        await server.session_manager.create_session(
            path=page, name=Path(page).name, type="notebook", kernel_name="python3"
        )


def _keep_log_short(log: logging.Logger) -> None:
    """Let only real faults through: no requests, no file names, no tracebacks."""

    def short(record: logging.LogRecord) -> bool:
        record.exc_info = None
        record.exc_text = None
        return record.levelno >= logging.ERROR and record.module not in _OF_REQUESTS

    logger: logging.Logger | None = log
    while logger:
        for handler in logger.handlers:
            handler.addFilter(short)
        logger = logger.parent
    logging.getLogger("asyncio").addFilter(_is_no_closed_page)


def _is_no_closed_page(record: logging.LogRecord) -> bool:
    """Tell faults from an answer to a page that was closed while it was on its way."""
    from tornado.websocket import WebSocketClosedError

    return not (record.exc_info and isinstance(record.exc_info[1], WebSocketClosedError))


def _answer_language_servers(server: Any) -> None:
    """Tell the page that there are no language servers; unanswered, it would complain."""
    from jupyter_server.base.handlers import APIHandler
    from tornado import web

    class NoLanguageServers(APIHandler):
        @web.authenticated
        def get(self) -> None:
            self.finish({"version": 2, "sessions": {}, "specs": {}})

    server.web_app.add_handlers(".*$", [(f"{server.base_url}lsp/status", NoLanguageServers)])


def _stop_on_signal(server: Any) -> None:
    """Stop without asking, on Ctrl-C and on a polite request of the system."""

    def stop(_number: int, _frame: object) -> None:
        logging.disable()  # open pages lose their kernels now, as they must: no fault to report
        server.stop(from_signal=True)

    if threading.current_thread() is threading.main_thread():
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, stop)


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise KitError("lab.port_taken", port=port) from error


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
