"""Only this computer and only the token come in, whatever another Jupyter left behind."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import psutil
import pytest

from ekc_kit.errors import KitError
from ekc_kit.lab import start
from tests.lab.running import RunningLab
from tests.lab.walks import write_walk

HOSTILE = """\
c = get_config()
c.ServerApp.ip = "0.0.0.0"
c.ServerApp.root_dir = "/"
c.IdentityProvider.token = ""
c.ServerApp.allow_remote_access = True
raise SystemExit("another Jupyter's settings were read")
"""


def leave_an_old_jupyter(person: Path) -> None:
    """Fill the person's home with settings, a kernel and a page extension of another Jupyter."""
    for folder in (".jupyter", ".local/etc/jupyter"):
        for name in ("jupyter_server_config.py", "jupyter_lab_config.py", "jupyter_config.py"):
            path = person / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HOSTILE, encoding="utf-8")
    startup = person / ".ipython" / "profile_default" / "startup" / "00.py"
    startup.parent.mkdir(parents=True)
    startup.write_text("raise SystemExit('started')", encoding="utf-8")
    kernel = person / ".local/share/jupyter/kernels/python3/kernel.json"
    kernel.parent.mkdir(parents=True)
    kernel.write_text('{"argv": ["false"], "display_name": "Oud", "language": "python"}', "utf-8")
    old = person / ".local/share/jupyter/labextensions/old/package.json"
    old.parent.mkdir(parents=True)
    old.write_text('{"name": "old", "jupyterlab": {"_build": {"load": "x.js"}}}', "utf-8")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningLab]:
    folder = tmp_path_factory.mktemp("server")
    leave_an_old_jupyter(folder / "person")
    environ = {
        "JUPYTER_CONFIG_PATH": str(folder / "person" / ".jupyter"),
        "JUPYTER_PATH": str(folder / "person" / ".local/share/jupyter"),
        "JUPYTER_TOKEN": "known-to-all",
        "JUPYTER_PORT": "8888",
    }
    running = RunningLab(folder, write_walk(folder / "shipped"), environ=environ)
    yield running
    running.stop()


def ask(lab: RunningLab, path: str, **headers: str) -> tuple[int, str]:
    connection = HTTPConnection(lab.base.removeprefix("http://"))
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    said = answer.read().decode("utf-8")
    connection.close()
    return answer.status, said


def token(lab: RunningLab) -> str:
    return f"token {lab.token}"


def test_it_listens_on_this_computer_only(lab: RunningLab) -> None:
    listening = [
        connection.laddr.ip
        for connection in psutil.Process(lab.process.pid).net_connections()
        if connection.status == psutil.CONN_LISTEN
    ]
    assert set(listening) == {"127.0.0.1"}


def test_without_its_token_nobody_comes_in(lab: RunningLab) -> None:
    assert ask(lab, "/api/contents")[0] == 403
    assert ask(lab, "/api/contents", Authorization="token known-to-all")[0] == 403
    assert ask(lab, "/api/contents", Authorization=token(lab))[0] == 200


def test_a_page_elsewhere_cannot_pass_for_this_computer(lab: RunningLab) -> None:
    """A name on the internet may be made to point at 127.0.0.1; its pages stay out."""
    code, _ = ask(lab, "/api/contents", Host="evil.example", Authorization=token(lab))
    assert code == 403


def test_only_the_notebooks_folder_can_be_reached(lab: RunningLab) -> None:
    code, said = ask(lab, "/api/contents", Authorization=token(lab))
    assert code == 200
    assert '"name": "00_welkom.ipynb"' in said
    assert "server.log" not in said
    assert ask(lab, "/api/contents/..%2f..%2fserver.log", Authorization=token(lab))[0] == 404


def test_no_terminal_is_offered(lab: RunningLab) -> None:
    assert ask(lab, "/api/terminals", Authorization=token(lab))[0] == 404


def test_the_only_kernel_is_this_python(lab: RunningLab) -> None:
    _, said = ask(lab, "/api/kernelspecs", Authorization=token(lab))
    assert "Oud" not in said
    assert "python3" in said


def test_page_extensions_of_another_jupyter_are_not_loaded(lab: RunningLab) -> None:
    _, said = ask(lab, "/doc/tree/00_welkom.ipynb", Authorization=token(lab))
    assert '"name": "ekc-kit"' in said
    assert '"name": "old"' not in said


def test_language_servers_are_answered_for(lab: RunningLab) -> None:
    assert ask(lab, "/lsp/status", Authorization=token(lab))[0] == 200


def test_it_stops_on_ctrl_c_with_a_clear_last_line_and_an_empty_log(tmp_path: Path) -> None:
    running = RunningLab(tmp_path, write_walk(tmp_path / "shipped"), language="en")
    assert running.address.startswith("http://127.0.0.1:")
    assert "/doc/tree/en/00_welkom.ipynb?token=" in running.address
    assert running.stop() == 0
    assert running.said[-1] == "The kit has stopped."
    assert running.log.read_text(encoding="utf-8") == ""
    assert not list(running.person.iterdir())


def test_a_port_in_use_is_one_clear_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(KitError) as raised:
            start(port=taken.getsockname()[1], browser=False, notebooks=tmp_path)
    assert raised.value.key == "lab.port_taken"
