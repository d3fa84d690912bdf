"""What is cast in a mould is an ordinary zip of the fixed bytes with the others between them."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ekc_kit.word import package
from ekc_kit.word.mould import Mould
from ekc_kit.word.package import Package, pack

LONG = bytes(range(256)) * 300  # longer than any stretch that is taken in one go
SIZES = (0, 1, 4, 999, 1_000, 1_001, 3_999, 4_000, 4_001, 65_535, 65_536, 70_000)
some_bytes = st.one_of(st.binary(max_size=40), st.sampled_from([LONG[:size] for size in SIZES]))


@pytest.fixture(params=["isal", "zlib"])
def _compressor(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "zlib":
        monkeypatch.setattr(package, "isal_zlib", None)
    else:
        assert package.isal_zlib is not None, "the tests are run with the extra 'fast'"


def read(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.usefixtures("_compressor")
@given(fixed=st.lists(some_bytes, min_size=2, max_size=4), data=st.data())
@settings(deadline=None, max_examples=60)
def test_the_openings_are_filled(fixed: list[bytes], data: st.DataObject) -> None:
    count = len(fixed) - 1
    pieces = data.draw(st.lists(some_bytes, min_size=count, max_size=count))
    whole = b"".join(one for pair in zip(fixed, [*pieces, b""], strict=True) for one in pair)
    mould = Mould(Package([pack("fixed", b"as it was")]), {"opened": fixed})
    assert read(mould.cast([pieces])) == {"fixed": b"as it was", "opened": whole}


@pytest.mark.usefixtures("_compressor")
def test_several_parts_can_have_openings() -> None:
    mould = Mould(Package([]), {"é": [b"a", b"b", b""], "second": [LONG, LONG]})
    for piece in (b"", b"x", LONG):
        expected = {"é": b"a" + piece + b"b1", "second": LONG + piece + LONG}
        assert read(mould.cast([[piece, b"1"], [piece]])) == expected


def test_without_openings_the_fixed_parts_are_all_there_is() -> None:
    assert read(Mould(Package([pack("fixed", b"x")]), {}).cast([])) == {"fixed": b"x"}
