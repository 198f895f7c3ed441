"""Why sites and articles were made anew: which file is another, which key, whose."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.past import Past
from helpgen.pipeline.standing.sources import owner

_NAMED = 12

NOTHING = "nothing was made anew: every site is what would be made again"


def explained(
    ground: BuildGround,
    past: Past,
    made: Sequence[str],
    articles: Mapping[str, str],
    patched: Mapping[str, frozenset[str]],
) -> tuple[str, ...]:
    """Lines that say what was made anew, and why; `articles` has the reason of each that was drawn, by its slug.

    `patched` has the articles of whose bodies alone a tenant's site was made anew.
    """
    if not made:
        return (NOTHING,)
    by_reason: dict[str, list[str]] = {}
    for slug, reason in articles.items():
        by_reason.setdefault(reason, []).append(slug)
    drawn = [f"{_listed(slugs, 'articles')}: {reason}" for reason, slugs in by_reason.items()]
    return (*_sites(ground, past, made), *_parts(made, patched), *drawn)


def _parts(made: Sequence[str], patched: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Which sites were not made whole, and what of them was made."""
    by_bodies: dict[frozenset[str], list[str]] = {}
    for tenant in made:
        if bodies := patched.get(tenant):
            by_bodies.setdefault(bodies, []).append(tenant)
    for bodies, tenants in by_bodies.items():
        shown = _listed(bodies, "articles")
        yield f"{_listed(tenants)}: only the files that show {shown} were made, the others stand"


def _sites(ground: BuildGround, past: Past, made: Sequence[str]) -> Iterator[str]:
    if ground.asked.anew:
        yield f"{_listed(made)}: nothing was to be believed of builds before"
        return
    if ground.sources is None:
        yield f"{_listed(made)}: a source cannot be read, so nothing is known to be as it was"
        return
    if past.is_other_program:
        yield f"{_listed(made)}: helpgen, Python or a package is another than it was"
        return
    new = [name for name in made if name not in past.record.sites]
    touched = [name for name in made if past.may_stand(name)]
    if new:
        yield f"{_listed(new)}: no record of a site"
    if touched:
        yield f"{_listed(touched)}: what stands there is not what was published"
    changes = _changes(past.record.files, ground.sources.files)
    yield from _changed([name for name in made if name not in {*new, *touched}], changes)


def _changed(tenants: Sequence[str], changes: Mapping[str, str]) -> Iterator[str]:
    """The reasons of tenants that are made of something else: everybody's, their own, or what others tell."""
    common = [change for path, change in changes.items() if not owner(path)]
    if tenants and common:
        yield f"{_listed(tenants)}: {_several(common)}"
        return
    told = [change for path, change in changes.items() if owner(path)]
    for name in tenants:
        own = [change for path, change in changes.items() if owner(path) == name]
        if own:
            yield f"{name}: {_several(own)}"
    others = [name for name in tenants if not any(owner(path) == name for path in changes)]
    if others and told:
        yield f"{_listed(others)}: the ids, names or addresses of tenants are others ({_several(told)})"
    elif others:
        yield f"{_listed(others)}: made before the sources last changed"


def _changes(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """What became of each file that is not as it was, by its path."""
    told = {}
    for path in sorted({*before, *now}):
        if path not in now:
            told[path] = f"{path} is gone"
        elif path not in before:
            told[path] = f"{path} is new"
        elif before[path] != now[path]:
            told[path] = f"{path} changed"
    return told


def _listed(names: Collection[str], many: str = "tenants") -> str:
    return f"{len(names):,} {many}" if len(names) > _NAMED else ", ".join(sorted(names))


def _several(changes: Sequence[str]) -> str:
    more = f" and {len(changes) - _NAMED:,} more" if len(changes) > _NAMED else ""
    return ", ".join(changes[:_NAMED]) + more
