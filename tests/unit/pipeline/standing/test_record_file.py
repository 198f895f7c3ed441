"""The record of an output folder is read as it was written, and is none where it is bent."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from helpgen.pipeline.standing.build_answer import BuildAnswer
from helpgen.pipeline.standing.imprints import Imprint
from helpgen.pipeline.standing.record import Record, Spare, StandingSite, site_paths
from helpgen.pipeline.standing.record_file import read_record, write_record
from helpgen.publish.marker import STATE

PATHS = site_paths(("index.html", "manifest.json"))
OTHERS = site_paths(("404.html", "index.html", "manifest.json"))
MANY = 1_201


def _site(number: int) -> StandingSite:
    spare = Spare(f"m{number}", OTHERS, "g", ("index.html",)) if number % 3 == 0 else None
    imprints = (Imprint("/help/a/b", "o", "w"),) if number % 2 else ()
    return StandingSite(
        f"k{number}", number, "m", PATHS if number % 5 else OTHERS, "g", "a", imprints, spare
    )


RECORD = Record(
    "boot",
    "program",
    {f"profiles/t{number}.yaml": f"d{number}" for number in range(MANY)},
    {f"t{number}": _site(number) for number in range(MANY)},
    {"asked": BuildAnswer("s", {"t1": "k1"}, ("t1", "t2"), 3, 2, 6, 0)},
    {f"t{number}": f"2026-11-{number}" for number in range(MANY)},
    "token",
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / STATE).mkdir()
    return tmp_path


def _write(out: Path, record: Record) -> list[bytes]:
    written: list[bytes] = []

    def note(name: str, pieces: Iterable[bytes]) -> None:
        written.extend(pieces)
        (out / STATE / name).write_bytes(b"".join(written))

    write_record(note, record)
    return written


@pytest.mark.parametrize("record", [Record(), RECORD], ids=["empty", "many"])
def test_it_is_read_as_it_was_written(out: Path, record: Record) -> None:
    _write(out, record)
    assert read_record(out) == record


def test_files_that_many_sites_have_are_one_object(out: Path) -> None:
    _write(out, RECORD)
    assert read_record(out).sites["t1"].files is read_record(out).sites["t2"].files


def test_no_piece_tells_of_all(out: Path) -> None:
    written = _write(out, RECORD)
    assert max(map(len, written)) < sum(map(len, written)) / 4


@pytest.mark.parametrize("at", [0, 90, -2])
def test_one_other_byte_makes_it_none(out: Path, at: int) -> None:
    _write(out, RECORD)
    file = out / STATE / "record"
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    assert read_record(out) == Record()


def test_one_that_ends_early_is_none(out: Path) -> None:
    _write(out, RECORD)
    file = out / STATE / "record"
    file.write_bytes(file.read_bytes()[:-100])
    assert read_record(out) == Record()
