"""The browser's end of a screen: what crosses the wire both ways, as Jupyter would carry it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from typing import Any

from comm.base_comm import BaseComm

from ekc_kit.widgets.screen import Screen

Data = dict[str, Any]


class Wire(BaseComm):
    """A comm that remembers what was sent, packed as strictly as a kernel packs it."""

    def __init__(self, *args: Any, **keys: Any) -> None:
        self.sent: list[tuple[Data, Sequence[bytes]]] = []
        super().__init__(*args, **keys)

    def publish_msg(
        self,
        msg_type: str,
        data: Data | None = None,
        metadata: Data | None = None,
        buffers: Sequence[bytes] | None = None,
        **keys: Any,
    ) -> None:
        packed = json.dumps(data, ensure_ascii=False, allow_nan=False).encode("utf-8")
        self.sent.append((json.loads(packed), buffers or ()))


def patched(old: Data, change: Data) -> Data:
    """Return *old* with *change* made, as the page does it."""
    now = {**old, **change.get("put", {})}
    for name in change.get("gone", ()):
        del now[name]
    for name, inner in change.get("in", {}).items():
        now[name] = patched(old[name], inner)
    return now


class Browser:
    """What a page in the browser knows of *screen*, and a way to do what its script does."""

    def __init__(self, screen: Screen) -> None:
        assert isinstance(screen.comm, Wire)
        self.screen = screen
        self._wire = screen.comm
        self._number = 0
        self.files: list[bytes] = []

    @property
    def state(self) -> Data:
        """Everything the browser was ever told that still holds."""
        known: Data = {}
        for sent, _ in self._wire.sent:
            known |= sent.get("state", {})
            if change := sent.get("content", {}).get("changed"):
                known["data"] = patched(known["data"], change)
        return known

    @property
    def data(self) -> Data:
        data = self.state["data"]
        assert isinstance(data, dict)
        return data

    def value(self, path: str) -> Any:
        """Return what stands in the field at *path*."""
        return self.data["values"][path]

    @property
    def kept(self) -> int:
        """The number of the last message that is said to be on disk."""
        told = [data.get("content", {}).get("kept", 0) for data, _ in self._wire.sent]
        return max(told, default=0)

    def sent_since(self, count: int) -> list[Data]:
        """Return what the kit sent after its first *count* messages, in order."""
        return [data.get("content", {}) for data, _ in self._wire.sent[count:]]

    @property
    def count(self) -> int:
        """How many messages came from the kit so far."""
        return len(self._wire.sent)

    def said(self) -> str:
        """Return everything that ever went to the browser, as one text."""
        return json.dumps([data for data, _ in self._wire.sent], ensure_ascii=False)

    def tell(self, content: object, files: Sequence[bytes] = ()) -> list[Data]:
        """Send *content*, whatever it is, and return what is said to have been heard."""
        before = len(self._wire.sent)
        message = {"content": {"data": {"method": "custom", "content": content}}}
        self._wire.handle_msg(message | {"buffers": [memoryview(one) for one in files]})
        new = [one for one in self._wire.sent[before:] if one[0].get("method") == "custom"]
        self.files = [bytes(one) for _, buffers in new for one in buffers]
        return [data["content"] for data, _ in new if "heard" in data["content"]]

    def send(self, do: str, files: Sequence[bytes] = (), **rest: Any) -> Data:
        """Do as the script does, and return the one answer without its numbers."""
        self._number += 1
        answers = self.tell({"do": do, **rest, "number": self._number}, files)
        assert [one["heard"] for one in answers] == [self._number]
        return {name: value for name, value in answers[0].items() if name not in ("heard", "turn")}

    def put(self, path: str, value: Any) -> Data:
        return self.send("put", path=path, value=value)

    def add(self, path: str, key: str, line: str) -> Data:
        """Add an item as the script does, with an end of its own making for the item's id."""
        return self.send("add", path=path, key=key, line=line, id=secrets.token_hex(5))

    def ids(self, path: str, key: str) -> list[str]:
        """Return the ids of the items that the list *key* at *path* shows, in order."""
        return list(self.data["items"][f"{path}#{key}"])

    def press(self, action: str, value: Any = None) -> Data:
        return self.send("press", action=action, value=value)
