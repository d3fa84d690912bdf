"""Drawing a screen: a widget with plain ESM and CSS, no build step, no words of its own."""

from __future__ import annotations

import re
import secrets
from functools import cache
from importlib.resources import files
from time import monotonic
from typing import Any

import anywidget
import traitlets

from ekc_kit.design import DARK, FONT, LIGHT, custom_properties
from ekc_kit.errors import KitError
from ekc_kit.texts import all_keys, language, say, text, use_language
from ekc_kit.widgets.screen.changes import difference

SILENCE = 60.0  # seconds; a page in view is heard of every four (`BEAT` in outbox.js)
_IMPORT = re.compile(r"^import [^;]+;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?!default)", re.MULTILINE)


@cache
def script(*names: str) -> str:
    """Return the modules *names* as one, in this order: the browser gets one file a widget.

    A name with a folder, ``circle/drawing``, lies in that folder of `ekc_kit.widgets`.
    """
    parts = (_file(f"{name}.js") for name in names)
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", part)) for part in parts)


@cache
def style(*more: str) -> str:
    """Return the style sheet of every screen and *more*, with the colours for light and dark."""
    rules = "\n".join(_file(f"{name}.css") for name in ("screen", *more))
    light = custom_properties(".ekc", LIGHT)
    dark = custom_properties('body[data-jp-theme-light="false"] .ekc', DARK)
    return f"{light}{dark}.ekc {{ --ekc-font: {FONT}; }}\n{rules}"


def _file(name: str) -> str:
    path = name if "/" in name else f"screen/{name}"
    return files("ekc_kit.widgets").joinpath(path).read_text("utf-8")


def words(section: str) -> dict[str, str]:
    """Return every sentence of one section of `texts`, by its last name."""
    prefix = f"{section}."
    return {
        key.removeprefix(prefix): sentence
        for key, sentence in all_keys(language()).items()
        if key.startswith(prefix)
    }


class Screen(anywidget.AnyWidget):
    """What every widget here has: words and data for the page, and an answer to each message.

    The browser sends ``{do, number, ...}``; `obey` does it; the answer is ``{heard: number}`` and
    whatever `obey` returned, and ``{kept: number}`` once it is on disk: until then the page keeps
    what was typed, to send it again should this kernel die. A refusal is answered in words, never
    raised: an exception in here would be swallowed and the person would think that all is well.

    A change of `data` goes out as ``{changed: difference, turn}``, and every answer says the
    `turn`; a page at another one asks ``{do: "again"}`` and is answered ``{whole: data, turn}``.

    A page that goes, or draws this screen anew, says ``{do: "gone"}``: then it is put away.
    """

    _css = traitlets.Unicode().tag(sync=True)
    _style: tuple[str, ...] = ()
    words = traitlets.Dict().tag(sync=True)
    data = traitlets.Dict().tag(sync=True)
    identity = traitlets.Dict().tag(sync=True)
    turn = traitlets.Int(0).tag(sync=True)  # how often `data` changed

    def __init__(self, place: str, **traits: Any) -> None:
        super().__init__(
            _css=style(*self._style),
            identity={"place": place, "token": secrets.token_hex(8)},
            **traits,
        )
        self._heard = self._kept = 0
        self._heard_at = monotonic()
        self._language = language()
        self.on_msg(self._hear)

    def notify_change(self, change: Any) -> None:
        """Send only what changed in `data`, numbered: a page that missed one asks for all."""
        if change["name"] not in ("data", "turn") or self.comm is None:
            super().notify_change(change)
            return
        traitlets.HasTraits.notify_change(self, change)
        if change["name"] == "data":
            self.turn += 1
            self.send({"changed": difference(change["old"], change["new"]), "turn": self.turn})

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def obey(self, message: dict[str, Any]) -> dict[str, Any]:
        """Do what *message* asks and return what the answer says besides ``heard``."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Bring `data` up to date."""
        raise NotImplementedError

    def is_kept(self) -> bool:
        """Tell whether all that was heard so far is on disk."""
        return True

    def is_seen(self) -> bool:
        """Tell whether a page shows this still, as far as is known: one in view beats often."""
        return monotonic() - self._heard_at < SILENCE

    def put_away(self) -> None:
        """Forget this screen: its page has gone."""
        self.close()

    def refresh(self) -> None:
        """Bring the page up to date, and tell it what is on disk now."""
        use_language(self._language)
        try:
            self.redraw()
        except Exception:  # noqa: BLE001  # shown, not swallowed: nobody would know it looks old
            self.send({"refused": text("error.unexpected")})
        self._confirm()

    def _hear(self, _widget: object, message: Any, files: object) -> None:
        if message.get("do") == "gone":
            self.put_away()
            return
        self._heard_at = monotonic()
        use_language(self._language)  # a message arrives where nobody chose a language
        number = int(message["number"])
        answer: dict[str, Any] = {"heard": number}
        buffers = None
        try:
            if message["do"] != "again":
                answer |= self.obey(message | {"files": files})
            buffers = answer.pop("buffers", None)
        except KitError as error:
            answer |= {"path": message.get("path"), "refused": say(error)}
        except Exception:  # noqa: BLE001  # shown, not swallowed; its text might hold what was typed
            answer |= {"path": message.get("path"), "refused": text("error.unexpected")}
        try:
            self.redraw()
        except Exception:  # noqa: BLE001  # without an answer the page would call the kit gone
            answer |= {"path": message.get("path"), "refused": text("error.unexpected")}
        whole = {"whole": self.data} if message.get("do") == "again" else {}
        self.send({**answer, **whole, "turn": self.turn}, buffers)
        self._heard = max(self._heard, number)
        self._confirm()

    def _confirm(self) -> None:
        if self._heard > self._kept and self.is_kept():
            self._kept = self._heard
            self.send({"kept": self._kept})
