"""The file of an output folder's record: lines of JSON, of which each tells of some hundred tenants.

It lies beside the lock, in helpgen's own folder, and whoever writes it holds the lock. A record that is torn, changed
or of another form is none: everything is made anew then, as if it had never been there.

It is written and read line by line: all of it as text, beside all that it tells of, was the most memory that a build of
ten thousand organizations took.
"""

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Any

from helpgen.cache.framing import framed_in_pieces, unframed
from helpgen.cache.private_file import read_private
from helpgen.pipeline.standing.build_answer import BuildAnswer, heard, told
from helpgen.pipeline.standing.digests import Digests
from helpgen.pipeline.standing.imprints import Imprint, Imprints
from helpgen.pipeline.standing.packed_sites import PackedSites
from helpgen.pipeline.standing.record import Record, SitePaths, Spare, StandingSite, site_paths
from helpgen.publish.marker import STATE

_NAME = "record"
_FORMAT = 4
_AT_ONCE = 500
"""Tenants, or files, that one line tells of."""

Note = Callable[[str, Iterable[bytes]], None]
"""Whoever holds the lock writes a file of this name, piece by piece, into helpgen's own folder."""


def read_record(out: Path) -> Record:
    """The record of an output folder; an empty one where there is none, or none that can be believed."""
    try:
        data = unframed(_NAME, read_private(out / STATE / _NAME))
    except OSError:
        return Record()
    try:
        return _heard(io.BytesIO(data)) if data is not None else Record()
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):  # another version's
        return Record()


def write_record(note: Note, record: Record) -> None:
    """The record is there, whole; raises PublishError where the disk fails."""
    note(_NAME, framed_in_pieces(_NAME, _Telling(record).lines))


class _Telling:
    """A record as lines. What many sites have alike is in the first one, and others tell its number."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._trees: dict[tuple[str, ...], int] = {}
        self._imprints: dict[Imprints, int] = {}
        for site in record.sites.values():
            self._imprints.setdefault(site.imprints, len(self._imprints))
            for files in (site.files, site.spare.files) if site.spare else (site.files,):
                self._trees.setdefault(files, len(self._trees))

    def lines(self) -> Iterator[bytes]:
        """All of them."""
        record = self._record
        head = {
            "format": _FORMAT,
            "boot": record.boot,
            "program": record.program,
            "token": record.token,
            "trees": list(self._trees),
            "imprints": list(self._imprints),
        }
        yield _line(head)
        sites = ((name, self._site(site)) for name, site in record.sites.items())
        yield from _lines("files", record.files.items())
        yield from _lines("versions", record.versions.items())
        yield from _lines("sites", sites)
        for asked, answer in record.answers.items():
            yield _line(["answers", {asked: told(replace(answer, keys={}))}])
            yield from _keys(asked, answer)

    def _site(self, site: StandingSite) -> list[object]:
        return [
            site.key,
            site.pages,
            site.manifest,
            self._trees[site.files],
            site.glance,
            site.apart,
            self._imprints[site.imprints],
            site.spare and self._spare(site.spare),
        ]

    def _spare(self, spare: Spare) -> list[object]:
        return [spare.manifest, self._trees[spare.files], spare.glance, spare.others]


def _lines(name: str, rows: Iterable[tuple[str, object]]) -> Iterator[bytes]:
    rest = iter(rows)
    while some := dict(islice(rest, _AT_ONCE)):
        yield _line([name, some])


def _keys(asked: str, answer: BuildAnswer) -> Iterator[bytes]:
    rest = iter(answer.keys.items())
    while some := dict(islice(rest, _AT_ONCE)):
        yield _line(["keys", {asked: some}])


def _line(said: object) -> bytes:
    return json.dumps(said, separators=(",", ":")).encode() + b"\n"


def _heard(lines: Iterable[bytes]) -> Record:
    rest = iter(lines)
    head = json.loads(next(rest, b"{}"))
    if head["format"] != _FORMAT:
        return Record()
    hearing = _Hearing(head)
    for line in rest:
        hearing.hear(*json.loads(line))
    return Record(
        head["boot"],
        head["program"],
        _joined(hearing.files),
        hearing.sites,
        {asked: hearing.answer(asked) for asked in hearing.answers},
        hearing.versions,
        head["token"],
    )


def _joined(parts: Iterable[Digests]) -> Digests:
    """All of them as one; each was packed when it came, so that few are texts at a time."""
    return Digests(chain.from_iterable(part.rows() for part in parts))


class _Hearing:
    """What lines tell, as they come."""

    def __init__(self, head: Mapping[str, Any]) -> None:
        self._trees = [site_paths(tuple(tree)) for tree in head["trees"]]
        self._imprints = [tuple([Imprint(*row) for row in rows]) for rows in head["imprints"]]
        self.files: list[Digests] = []
        self.versions: dict[str, str] = {}
        self.sites = PackedSites()
        self.answers: dict[str, dict[str, Any]] = {}
        self.keys: dict[str, list[Digests]] = {}

    def hear(self, name: str, rows: Mapping[str, Any]) -> None:
        """One more line; a KeyError where it tells of something else."""
        if name == "sites":
            for tenant, row in rows.items():
                self.sites.add(tenant, _site(self._trees, self._imprints, *row))
        elif name == "files":
            self.files.append(Digests(rows.items()))
        elif name == "keys":
            for asked, keys in rows.items():
                self.keys.setdefault(asked, []).append(Digests(keys.items()))
        else:
            told: dict[str, dict[str, Any]] = {"versions": self.versions, "answers": self.answers}
            told[name].update(rows)

    def answer(self, asked: str) -> BuildAnswer:
        """An answer with its keys, which came in lines of their own."""
        return replace(heard(self.answers[asked]), keys=_joined(self.keys.get(asked, ())))


def _site(  # noqa: PLR0913,PLR0917  a row's cells
    trees: Sequence[SitePaths],
    imprints: Sequence[Imprints],
    key: str,
    pages: int,
    manifest: str,
    tree: int,
    seen: str,
    apart: str,
    articles: int,
    before: tuple[str, int, str, list[str]] | None,
) -> StandingSite:
    spare = _spare(trees, *before) if before else None
    return StandingSite(key, pages, manifest, trees[tree], seen, apart, imprints[articles], spare)


def _spare(
    trees: Sequence[SitePaths], manifest: str, tree: int, seen: str, others: Sequence[str]
) -> Spare:
    return Spare(manifest, trees[tree], seen, tuple(others))
