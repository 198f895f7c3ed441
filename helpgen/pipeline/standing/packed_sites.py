"""How sites stand, packed: a row of digests for each, and what most of them have alike told once.

A build of ten thousand organizations has all of them in memory, of the build before and of its own; as values with
texts they were two fifths of a kilobyte more, each. Rows lie in sheets and are found by the order of tenants, so that
there is nothing around a row.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from helpgen.pipeline.standing.digests import packed_digest
from helpgen.pipeline.standing.imprints import Imprints
from helpgen.pipeline.standing.record import SitePaths, Spare, StandingSite
from helpgen.pipeline.standing.sheets import Sheets

_DIGEST = 32
_NUMBER = 4
_PLAIN = _NUMBER + 4 * _DIGEST
"""Bytes of a row. That of a site of which the generation before is known has two digests more."""


class _Form(NamedTuple):
    """What sites have alike; `spare` and `others` are the files of the generation before, where one is known."""

    pages: int
    files: SitePaths
    imprints: Imprints
    spare: tuple[str, ...] | None
    others: tuple[str, ...]


class PackedSites(Mapping[str, StandingSite]):
    """Sites in the order of tenants, each made anew when somebody asks for it.

    They are put in order by whoever asks first after one was added. A site whose digests are none is kept as it is.
    """

    __slots__ = ("_forms", "_is_sorted", "_numbers", "_others", "_places", "_sheets", "_tenants")

    def __init__(self) -> None:
        self._sheets = Sheets()
        self._tenants: list[str] = []
        self._places = array("Q")
        self._others: dict[str, StandingSite] = {}
        self._forms: list[_Form] = []
        self._numbers: dict[tuple[object, ...], int] = {}
        self._is_sorted = True

    def add(self, tenant: str, site: StandingSite) -> None:
        """One more, or another one of the same tenant."""
        row = self._row(site)
        if row is None:
            self._others[tenant] = site
        else:
            self._others.pop(tenant, None)
        self._tenants.append(tenant)
        self._places.append(self._sheets.add(row or b""))
        self._is_sorted = False

    def _row(self, site: StandingSite) -> bytes | None:
        """The number of the site's form, and its digests; None where one of them is none."""
        spare = site.spare
        seen = (spare.manifest, spare.glance) if spare else ()
        packed = [
            packed_digest(each)
            for each in (site.key, site.manifest, site.glance, site.apart, *seen)
        ]
        digests = [each for each in packed if each is not None]
        if len(digests) < len(packed):
            return None
        return b"".join([self._number(site).to_bytes(_NUMBER), *digests])

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

    def _in_order(self) -> list[str]:
        """The tenants, sorted, each once; its place is that of what was added last."""
        if not self._is_sorted:
            latest = dict(zip(self._tenants, self._places, strict=True))
            self._tenants = sorted(latest)
            self._places = array("Q", [latest[tenant] for tenant in self._tenants])
            self._is_sorted = True
        return self._tenants

    def _found(self, tenant: object) -> int | None:
        """Which one of all it is."""
        tenants = self._in_order()
        number = bisect_left(tenants, tenant) if isinstance(tenant, str) else len(tenants)
        return number if number < len(tenants) and tenants[number] == tenant else None

    def __getitem__(self, tenant: str) -> StandingSite:
        if tenant in self._others:
            return self._others[tenant]
        number = self._found(tenant)
        if number is None:
            raise KeyError(tenant)
        place = self._places[number]
        row = self._sheets.row(place, _PLAIN)
        form = self._forms[int.from_bytes(row[:_NUMBER])]
        key, manifest, glance, apart = _digests(row[_NUMBER:])
        spare = None
        if form.spare is not None:
            old, seen = _digests(self._sheets.row(place + _PLAIN, 2 * _DIGEST))
            spare = Spare(old, form.spare, seen, form.others)
        return StandingSite(
            key, form.pages, manifest, form.files, glance, apart, form.imprints, spare
        )

    def __contains__(self, tenant: object) -> bool:
        return self._found(tenant) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._in_order())

    def __len__(self) -> int:
        return len(self._in_order())


def _digests(packed: bytearray) -> list[str]:
    told = packed.hex()
    return [told[start : start + 2 * _DIGEST] for start in range(0, len(told), 2 * _DIGEST)]
