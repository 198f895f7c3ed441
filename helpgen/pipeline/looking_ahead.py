"""Variants looked through for the search and for Markdown before anybody asks, on as many processors as pay.

Each organization's site needs most of them. Whoever publishes would look through each one by himself otherwise.
"""

from collections.abc import Sequence
from typing import NamedTuple

from helpgen.compile.body_stretches import Bodies
from helpgen.compile.search.outline import Outline
from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.compile.twins.written import Twin
from helpgen.model.options import Limits
from helpgen.model.template import Blueprint
from helpgen.model.timings import Stage
from helpgen.pipeline.item_limit import item_limit, patience_for, variants_seconds
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.pipeline.workers import each_taken

_WORTH_A_FORK = 40  # variants; below that, starting a process costs more than it saves
_SAMPLE = 8
"""One article of so many tells which terms are frequent: it is looked at first, and others are learned as they come."""


class _Seen(NamedTuple):
    """What was seen of one article: of each of its variants, where it is asked for."""

    outlines: tuple[Outline, ...]
    twins: tuple[Twin, ...]


def look_ahead(  # noqa: PLR0913,PLR0917  what is looked through, for whom, and how
    blueprints: Sequence[Blueprint],
    entries: SearchEntries | None,
    twins: Twins | None,
    jobs: int,
    limits: Limits,
    stopwatch: Stopwatch,
) -> None:
    """The two know every variant afterwards; None where nothing of that kind is published."""

    def seen(blueprint: Blueprint) -> _Seen:
        seconds, bodies = variants_seconds(limits, len(blueprint.variants)), Bodies()
        with item_limit(seconds, blueprint.article.path), stopwatch.stage(Stage.SEARCH):
            return _Seen(
                entries.all_of(blueprint, bodies) if entries else (),
                twins.all_of(blueprint, bodies) if twins else (),
            )

    order = sorted(range(len(blueprints)), key=lambda number: number % _SAMPLE != 0)
    blueprints = [blueprints[number] for number in order]
    variants = sum(len(blueprint.variants) for blueprint in blueprints)
    jobs = jobs if variants >= _WORTH_A_FORK else 1
    most = max((len(blueprint.variants) for blueprint in blueprints), default=0)
    came = list[tuple[Blueprint, tuple[Outline, ...]]]()

    def take(number: int, each: _Seen) -> None:
        if twins:
            twins.learn(blueprints[number], each.twins)
        if entries:
            came.append((blueprints[number], each.outlines))
            if entries.knows_frequent or len(came) * _SAMPLE >= len(blueprints):
                entries.learn(came)

    each_taken(
        seen,
        blueprints,
        jobs,
        take,
        named=lambda each: each.article.slug,
        patience=patience_for(variants_seconds(limits, most)),
        stopwatch=stopwatch,
    )
