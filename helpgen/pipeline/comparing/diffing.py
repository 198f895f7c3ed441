"""Which tenants see something else in one state of the sites than in another, and in how many ways."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path
from tempfile import TemporaryDirectory

from helpgen.frozen import frozen
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.site_diff import DistinctWay, OtherFile, PageChange, SiteDiff
from helpgen.pipeline.asked_tenants import unknown_tenants
from helpgen.pipeline.comparing.page_changes import page_change
from helpgen.pipeline.comparing.side import FileSeen, Side, SideError
from helpgen.pipeline.comparing.sides import side_of

_PAGE = ".html"


@frozen
class DiffResult:
    """The difference; or None, and `refusal` says why, with what is wrong with a project."""

    diff: SiteDiff | None
    refusal: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


@frozen
class _Otherwise:
    """What was found so far, by what it is: the tenants."""

    changes: dict[PageChange, list[str]] = field(default_factory=dict)
    others: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    framed: list[str] = field(default_factory=list)


def diff(root: Path | None, base: str, head: str = "", tenants: tuple[str, ...] = ()) -> DiffResult:
    """What becomes of the sites between two states: revisions, folders of built sites, or the project as it lies."""
    with TemporaryDirectory(prefix="helpgen-diff-") as scratch:
        try:
            return _diff(root, (base, head), tenants, Path(scratch))
        except SideError as fault:
            return DiffResult(None, str(fault), fault.found)


def _diff(
    root: Path | None, asked: tuple[str, str], tenants: tuple[str, ...], scratch: Path
) -> DiffResult:
    folders = [scratch / name for name in ("base", "head")]
    for folder in folders:
        folder.mkdir()
    old, new = (
        side_of(typed, root, tenants, folder) for typed, folder in zip(asked, folders, strict=True)
    )
    held = {*old.held_back, *new.held_back}
    refusal = unknown_tenants(tenants, {*old.known, *new.known})
    if refusal:
        return DiffResult(None, refusal)
    both = sorted({*old.tenants} & {*new.tenants})
    return DiffResult(_compared(old, new, both, held))


def _compared(old: Side, new: Side, both: Iterable[str], held: Iterable[str]) -> SiteDiff:
    seen = _Otherwise()
    for tenant in both:
        _compare(tenant, old.files(tenant), new.files(tenant), seen)
    ways = [DistinctWay(change, tuple(names)) for change, names in seen.changes.items()]
    held = {*held}
    return SiteDiff(
        old.name,
        new.name,
        tuple(both),
        tuple(sorted(ways, key=_order)),
        tuple(OtherFile(path, tuple(names)) for path, names in sorted(seen.others.items())),
        tuple(seen.framed),
        tuple(sorted({*new.tenants} - {*old.tenants} - held)),
        tuple(sorted({*old.tenants} - {*new.tenants} - held)),
        tuple(sorted(held)),
    )


def _compare(
    tenant: str, before: Mapping[str, FileSeen], after: Mapping[str, FileSeen], seen: _Otherwise
) -> None:
    """Add what is otherwise for one tenant."""
    is_framed = False
    for path in sorted({*before, *after}):
        old, new = before.get(path), after.get(path)
        if old and new and old.digest == new.digest:
            continue
        if not path.endswith(_PAGE):
            seen.others[path].append(tenant)
            continue
        change = page_change(path, old.data() if old else None, new.data() if new else None)
        if change is None:
            is_framed = True
        else:
            seen.changes.setdefault(change, []).append(tenant)
    if is_framed:
        seen.framed.append(tenant)


def _order(way: DistinctWay) -> tuple[str, int, tuple[str, ...]]:
    """By page; what most see comes first."""
    return way.change.path, -len(way.tenants), way.tenants
