"""Why sites and articles were made anew: which file is another, which key, whose."""

from collections.abc import Iterator, Mapping, Sequence

from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.changes import changes, listed, several
from helpgen.pipeline.standing.past import Past
from helpgen.pipeline.standing.sources import owner

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
    drawn = [f"{listed(slugs, 'articles')}: {reason}" for reason, slugs in by_reason.items()]
    return (*_sites(ground, past, made), *_parts(made, patched), *drawn)


def _parts(made: Sequence[str], patched: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Which sites were not made whole, and what of them was made."""
    by_bodies: dict[frozenset[str], list[str]] = {}
    for tenant in made:
        if bodies := patched.get(tenant):
            by_bodies.setdefault(bodies, []).append(tenant)
    for bodies, tenants in by_bodies.items():
        shown = listed(bodies, "articles")
        yield f"{listed(tenants)}: only the files that show {shown} were made, the others stand"


def _sites(ground: BuildGround, past: Past, made: Sequence[str]) -> Iterator[str]:
    if ground.asked.anew:
        yield f"{listed(made)}: nothing was to be believed of builds before"
        return
    if ground.sources is None:
        yield f"{listed(made)}: a source cannot be read, so nothing is known to be as it was"
        return
    if past.is_other_program:
        yield f"{listed(made)}: helpgen, Python or a package is another than it was"
        return
    new = [name for name in made if name not in past.record.sites]
    touched = [name for name in made if past.may_stand(name)]
    if new:
        yield f"{listed(new)}: no record of a site"
    if touched:
        yield f"{listed(touched)}: what stands there is not what was published"
    named = {*new, *touched}
    others = [name for name in made if name not in named]
    if others:  # of a first build every file is another, and nobody asks which
        before, now = dict(past.record.files.items()), dict(ground.sources.everything.items())
        changed = changes(before, now)  # each is asked for several times, and packed ones are slow
        yield from _changed(others, changed, ground.sources.rows_file)


def _changed(tenants: Sequence[str], changed: Mapping[str, str], rows_file: str) -> Iterator[str]:
    """The reasons of tenants that are made of something else: everybody's, or their own."""
    common = [change for path, change in changed.items() if not owner(path) and path != rows_file]
    if tenants and common:
        yield f"{listed(tenants)}: {several(common)}"
        return
    own: dict[str, list[str]] = {}
    for path, change in changed.items():
        own.setdefault(owner(path), []).append(change)
    for name in tenants:
        if name in own:
            yield f"{name}: {several(own[name])}"
    others = [name for name in tenants if name not in own]
    if others:
        yield f"{listed(others)}: made before the sources last changed"
