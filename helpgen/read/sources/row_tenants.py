"""All rows of a source: the good ones become tenants, the others are held back, each for itself."""

from collections.abc import Iterator
from pathlib import Path

from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.model.rows_read import RestingTenant, RowMark, RowsRead, Since
from helpgen.model.source_places import PROFILES
from helpgen.read.disk.files import walk
from helpgen.read.options_file import OptionsFile
from helpgen.read.profiles.defaults import Basis
from helpgen.read.profiles.tenants import Tenants
from helpgen.read.sources.file_rows import TornFileError
from helpgen.read.sources.resting import Resting
from helpgen.read.sources.row import Row, RowPlace
from helpgen.read.sources.row_map import row_map
from helpgen.read.sources.row_profile import RowGround, RowProfile, called, row_profile
from helpgen.read.sources.row_source import RowSource, row_source
from helpgen.read.sources.version import Latest
from helpgen.text.fold import fold

_NONE = Tenants((), (), is_whole=False)


def read_rows(
    root: Path, basis: Basis, file: OptionsFile, since: Since | None = None
) -> Checked[Tenants]:
    """Every profile of a project whose profiles are rows; with `since` only those that changed, and who the others are.

    Nobody is a tenant where the source cannot be read to its end. Raises SourceError.
    """
    mapped = row_map(file, basis)
    if mapped.diagnostics:
        return Checked(_NONE, mapped.diagnostics)
    ground = RowGround(root, basis, file.options, mapped.value)
    with row_source(ground, file) as source:
        if source.value is None:
            return Checked(_NONE, source.diagnostics)
        try:
            read = _gathered(ground, source.value, since)
        except TornFileError as torn:
            return Checked(_NONE, (torn.finding,))
    return Checked(read.value, (*read.diagnostics, *_unread(root, file)))


def _gathered(ground: RowGround, source: RowSource, since: Since | None) -> Checked[Tenants]:
    gathering = _Gathering()
    resting, rows = source.changes(since) if since else ([], source.rows())
    for each in resting:
        gathering.rest(each)
    for row in rows:
        gathering.add(row_profile(ground, row), row)
    return gathering.tenants()


_Called = tuple[str, RowPlace]
"""A tenant's id, and the row that says it."""


class _Gathering:
    """Tenants as they come, one after another."""

    def __init__(self) -> None:
        self._profiles: dict[str, Profile] = {}
        self._listed: dict[str, RestingTenant] = {}
        self._held: set[str] = set()
        self._nameless: list[str] = []
        self._found: list[Diagnostic] = []
        self._marks: dict[str, RowMark] = {}
        self._latest = Latest()
        self._first: dict[str, _Called] = {}
        self._alike: dict[str, list[_Called]] = {}

    def rest(self, row: Resting) -> None:
        """A row that is as it was."""
        self._latest.note(row.mark.version)
        self._know(row.listed.id, row.place)
        self._listed[row.listed.id] = row.listed
        self._marks[row.listed.id] = row.mark

    def add(self, read: RowProfile, row: Row) -> None:
        """A row that was read."""
        self._latest.note(row.version)
        self._found += read.profile.diagnostics
        if read.tenant:
            self._know(read.tenant, read.place)
        else:
            self._nameless.append(called(read.place))
        if read.profile.value is None or read.mark is None:
            self._held.add(read.tenant or called(read.place))
        else:
            self._profiles[read.tenant] = read.profile.value
            self._marks[read.tenant] = read.mark

    def tenants(self) -> Checked[Tenants]:
        """Who there is, sorted by id. Twins are held back, all of them."""
        for alike in self._alike.values():
            self._found += [_twin(alike, index) for index in range(len(alike))]
            self._held.update(tenant for tenant, _ in alike)
        for tenant in self._held:
            for known in (self._profiles, self._listed, self._marks):
                known.pop(tenant, None)
        rows = RowsRead(
            self._marks,
            tuple([self._listed[tenant] for tenant in sorted(self._listed)]),
            self._latest.text,
            tuple(sorted(self._nameless)),
        )
        profiles = tuple([self._profiles[tenant] for tenant in sorted(self._profiles)])
        return Checked(Tenants(profiles, tuple(sorted(self._held)), rows), tuple(self._found))

    def _know(self, tenant: str, place: RowPlace) -> None:
        called, folded = (tenant, place), fold(tenant)
        first = self._first.setdefault(folded, called)
        if first is not called:
            self._alike.setdefault(folded, [first]).append(called)


def _twin(alike: list[_Called], index: int) -> Diagnostic:
    """One of several rows whose ids people or disks could mix up, or that have the same one."""
    tenant, place = alike[index]
    others = tuple(each.at() for number, (_, each) in enumerate(alike) if number != index)
    other = next((name for name, _ in alike if name != tenant), tenant)
    message = f"`{tenant}` can be mistaken for `{other}`"
    hint = "choose ids that differ in more than letter case or look-alikes"
    if other == tenant:
        message, hint = f"`{tenant}` is the id of several rows", "give each organization its own"
    return Diagnostic(place.at(), "PR401", message, hint, tenants=(tenant,), others=others)


def _unread(root: Path, file: OptionsFile) -> Iterator[Diagnostic]:
    """Files that would be profiles if there were no source."""
    files = walk(root, PROFILES, lambda path: int(path.endswith(".yaml")), deepest=0).value or ()
    if files:
        named = files[0].path.rpartition("/")[2]
        more = f" and {len(files) - 1:,} more" if len(files) > 1 else ""
        message = f"{named}{more} are not read: profiles come from {file.options.profiles.source}"
        yield Diagnostic(Place(PROFILES), "FS704", message, "remove them, or the option `profiles`")
