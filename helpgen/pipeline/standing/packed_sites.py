"""How sites stand, packed: a row of digests for each, and what most of them have alike told once.

A build of ten thousand organizations has all of them in memory, of the build before and of its own; as values with
texts they were two fifths of a kilobyte more, each.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from helpgen.pipeline.standing.digests import packed_digest
from helpgen.pipeline.standing.imprints import Imprints
from helpgen.pipeline.standing.record import SitePaths, Spare, StandingSite

_DIGEST = 32
_NUMBER = 4


class _Form(NamedTuple):
    """What sites have alike; `spare` and `others` are the files of the generation before, where one is known."""

    pages: int
    files: SitePaths
    imprints: Imprints
    spare: tuple[str, ...] | None
    others: tuple[str, ...]


class PackedSites(Mapping[str, StandingSite]):
    """Sites by tenant, each made anew when somebody asks for it. One whose digests are none is kept as it is."""

    __slots__ = ("_forms", "_numbers", "_rows")

    def __init__(self) -> None:
        self._rows: dict[str, bytes | StandingSite] = {}
        self._forms: list[_Form] = []
        self._numbers: dict[tuple[object, ...], int] = {}

    def add(self, tenant: str, site: StandingSite) -> None:
        """One more, or another one of the same tenant."""
        spare = site.spare
        seen = (spare.manifest, spare.glance) if spare else ()
        packed = [
            packed_digest(each)
            for each in (site.key, site.manifest, site.glance, site.apart, *seen)
        ]
        digests = [each for each in packed if each is not None]
        if len(digests) < len(packed):
            self._rows[tenant] = site
        else:
            number = self._number(site).to_bytes(_NUMBER)
            self._rows[tenant] = b"".join([number, *digests])

    def _number(self, site: StandingSite) -> int:
        """The number of the site's form. What is long is told by which object it is, and the form holds it."""
        spare = site.spare
        before = (spare.files, spare.others) if spare else (None, ())
        form = _Form(site.pages, site.files, site.imprints, *before)
        told = (site.pages, id(site.files), id(site.imprints), id(before[0]), before[1])
        number = self._numbers.setdefault(told, len(self._forms))
        if number == len(self._forms):
            self._forms.append(form)
        return number

    def __getitem__(self, tenant: str) -> StandingSite:
        row = self._rows[tenant]
        if isinstance(row, StandingSite):
            return row
        form = self._forms[int.from_bytes(row[:_NUMBER])]
        key, manifest, glance, apart, *seen = [
            row[start : start + _DIGEST].hex() for start in range(_NUMBER, len(row), _DIGEST)
        ]
        spare = Spare(seen[0], form.spare, seen[1], form.others) if form.spare is not None else None
        return StandingSite(
            key, form.pages, manifest, form.files, glance, apart, form.imprints, spare
        )

    def __contains__(self, tenant: object) -> bool:
        return tenant in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
