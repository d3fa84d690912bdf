"""Two choices outlive a kernel, in a file that holds ids only."""

import json
from pathlib import Path

import pytest

from ekc_kit.errors import StoreError
from ekc_kit.store import Settings, home


def test_settings_are_read_as_they_were_written() -> None:
    assert Settings.read() == Settings()
    Settings(language="en", current_case="z-0123456789").write()
    assert Settings.read() == Settings(language="en", current_case="z-0123456789")


def test_changing_one_setting_leaves_the_other() -> None:
    Settings.change(language="en")
    assert Settings.change(current_case="z-0123456789") == Settings("en", "z-0123456789")
    assert Settings.change(current_case=None) == Settings("en")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff", b"[]", b'{"language": 7, "current_case": "Canary Vogel"}', b"null"],
)
def test_damaged_settings_count_as_not_chosen(content: bytes) -> None:
    home().mkdir(parents=True)
    (home() / "settings.json").write_bytes(content)
    assert Settings.read() == Settings()


def test_writing_leaves_one_file_that_only_the_owner_can_read() -> None:
    Settings(language="nl").write()
    Settings(language="en").write()
    assert [one.name for one in home().iterdir()] == ["settings.json"]
    assert (home() / "settings.json").stat().st_mode & 0o777 == 0o600
    assert home().stat().st_mode & 0o777 == 0o700
    assert json.loads((home() / "settings.json").read_text()) == {
        "language": "en",
        "current_case": None,
    }


def test_settings_that_cannot_be_kept_are_said_not_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("EKC_KIT_HOME", str(tmp_path / "file" / "home"))
    with pytest.raises(StoreError) as refusal:
        Settings().write()
    assert refusal.value.key == "store.folder"
