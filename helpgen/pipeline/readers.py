"""Who sees an article, and which of its blocks: one answer for all tenants."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.logic import Scalar
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.options import Options
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.why import BROKEN, Answer, Explanation, blueprint_of, explained, no_article


@frozen
class Group:
    """Tenants with the same answer for the same reason: the values of the deciding keys, and a note."""

    shown: bool
    values: tuple[tuple[str, Scalar], ...]
    note: str
    tenants: tuple[str, ...]


@frozen
class Spread:
    """One thing that is asked about, and who has it: those who do come first."""

    place: Place
    what: str
    condition: str
    groups: tuple[Group, ...]

    @property
    def tenants(self) -> int:
        """How many were asked about."""
        return sum(len(group.tenants) for group in self.groups)

    @property
    def shown(self) -> int:
        """How many have it."""
        return sum(len(group.tenants) for group in self.groups if group.shown)


@frozen
class Readers:
    """Who has an article, and of those, who sees which block; `refusal` says why nobody can say.

    `held_back` names the tenants whose profile has an error: nothing is known of them. `articles` is how many were
    looked at.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""
    slug: str = ""
    tenants: int = 0
    held_back: tuple[str, ...] = ()
    spreads: tuple[Spread, ...] = ()
    options: Options | None = None
    articles: int = 0


def readers(root: Path, slug: str) -> Readers:
    """Who of all tenants sees an article, and which of its blocks."""
    project = compiled_project(root)
    if project.value is None:
        return Readers(project.diagnostics, BROKEN)
    corpus = project.value.corpus
    blueprint = blueprint_of(project.value, slug)
    refusal = ""
    if blueprint is None:
        refusal = no_article(project.value, project.diagnostics, slug)
    elif not corpus.tenants:
        refusal = "there is no tenant to ask about"
    if blueprint is None or refusal:
        every = len(corpus.tenants) + len(corpus.held_back)
        return Readers(
            project.diagnostics,
            refusal,
            tenants=every,
            options=corpus.options,
            articles=len(corpus.articles),
        )
    asked = [explained(blueprint, each) for each in corpus.tenants]
    return Readers(
        slug=blueprint.article.slug,
        tenants=len(asked),
        held_back=corpus.held_back,
        spreads=_spreads(asked),
    )


def _spreads(asked: Sequence[Explanation]) -> tuple[Spread, ...]:
    """The article and its prerequisites for all; its blocks for those who have it."""
    having = [each for each in asked if each.article and each.article.shown]
    parts = [
        *zip(*(_first(each) for each in asked), strict=True),
        *zip(*(_blocks(each) for each in having), strict=True),
    ]
    return tuple(_spread(answers) for answers in parts)


def _first(explanation: Explanation) -> list[tuple[str, Answer]]:
    article = (explanation.article,) if explanation.article else ()
    return [(explanation.tenant, each) for each in (*article, *explanation.prerequisites)]


def _blocks(explanation: Explanation) -> list[tuple[str, Answer]]:
    """The blocks; where another block decides, the values of the own condition do not matter."""
    return [
        (explanation.tenant, replace(each, reasons=()) if each.note else each)
        for each in explanation.blocks
    ]


def _spread(answers: Iterable[tuple[str, Answer]]) -> Spread:
    groups: dict[tuple[bool, tuple[tuple[str, Scalar], ...], str], list[str]] = {}
    first: Answer | None = None
    for tenant, answer in answers:
        first = first or answer
        values = tuple((reason.key, reason.value) for reason in answer.reasons)
        groups.setdefault((answer.shown, values, answer.note), []).append(tenant)
    if first is None:
        raise ValueError("nobody was asked")
    ordered = sorted(groups.items(), key=lambda group: not group[0][0])
    return Spread(
        first.place,
        first.what,
        first.condition,
        tuple(Group(*key, tuple(tenants)) for key, tenants in ordered),
    )
