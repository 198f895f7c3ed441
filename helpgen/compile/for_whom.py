"""Faults of a compiled article that depend on who sees what of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from helpgen.compile.chunks.heading_id import with_id
from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.chunks.undefined import Undefined
from helpgen.compile.compiled import Compiled
from helpgen.compile.decide import branches
from helpgen.compile.links.heading_ids import may_meet
from helpgen.compile.markdown.notes import COLON_MISSING
from helpgen.compile.variables.marks import OPEN
from helpgen.logic import Condition, Effort, Vocabulary, holds
from helpgen.model.article import Article
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.model.template import truths
from helpgen.text.nearest import nearest


def undecided(article: Article, effort: Effort) -> Iterator[Diagnostic]:
    """Where it could not be told who sees what; that is refused, for it may be that somebody sees too much."""
    if effort.is_news():
        message = "too many cases to tell for whom this is shown together with the rest"
        hint = (
            "ask about fewer keys in one condition: join blocks, or declare one key for the whole"
        )
        yield Diagnostic(article.place(effort.line, 1), "ST230", message, hint)


def same_headings(
    article: Article,
    compiled: Compiled,
    names: Mapping[int, str],
    vocabulary: Vocabulary,
    effort: Effort,
) -> Iterator[Diagnostic]:
    """Two headings with one id that some profile would show together; none of those that nobody can tell."""
    by_id: defaultdict[str, list[tuple[RawHeading, Condition]]] = defaultdict(list)
    for heading, shown in compiled.headings:
        if names[heading.line]:
            by_id[names[heading.line]].append((heading, shown))
    for name, places in by_id.items():
        if len(places) == 1:
            continue
        seen: dict[Condition, RawHeading] = {}
        for number, (heading, shown) in enumerate(places, 1):
            first = next(
                (
                    at
                    for other, at in seen.items()
                    if may_meet(other, shown, vocabulary, effort.about(heading.line))
                ),
                None,
            )
            seen.setdefault(shown, heading)
            if first is not None and not effort.is_spent:
                own = with_id(heading, compiled.slots, f"{name}-{number}")
                above = article.lineage.told(first.line, heading.line)
                yield Diagnostic(
                    article.place(heading.line, heading.column),
                    "ST201",
                    f"this heading has the id {name!r}, as the one on {above} has",
                    f"give it an id of its own: {own}",
                    others=(article.place(first.line, first.column),),
                )


def undefined_references(
    article: Article, compiled: Compiled, tenants: Sequence[Profile]
) -> Iterator[Diagnostic]:
    """References whose definition some tenants do not see, each with those tenants; and those that nobody defines."""
    missing: defaultdict[Undefined, list[str]] = defaultdict(list)
    by_truths = {
        given: variant.undefined
        for given, variant in compiled.variants.items()
        if variant.undefined
    }
    for each in (each for variant in compiled.spare for each in variant.undefined):
        missing[each] = []
    for each in (each for undefined in by_truths.values() for each in undefined):
        missing[each] = []
    if not missing:
        return
    conditions = [branch.condition for branch in branches(article.body)]
    facts = {tenant.id: tenant.values for tenant in tenants}
    having = [name for name in facts if holds(article.exists, facts[name])]
    for name in having:
        for each in by_truths.get(truths(conditions, facts[name]), ()):
            missing[each].append(name)
    torn = {each.label for each in missing if each.message.endswith(COLON_MISSING)}
    for each, names in missing.items():
        if each.label in torn and not each.message.endswith(COLON_MISSING):
            continue  # its definition is told
        place = article.place(each.line, each.column)
        if OPEN in each.label and any(OPEN in label for label in compiled.defined):
            continue  # its definition is told
        if each.label in compiled.defined:
            if not names:
                continue  # only where blocks are shown together that no tenant sees so
            some = len(names) < len(tenants)
            where = "for some organizations" if some else "where the block that holds it is hidden"
            message = f"{each.name} has no definition {where}, and its brackets would be shown"
            hint = "put the definition where everybody sees it who sees this"
            code = each.code if each.is_reference else "LK615"
            yield Diagnostic(place, code, message, hint, tuple(names) if some else ())
        elif each.is_reference:
            near = nearest(each.label, compiled.defined) if each.label.startswith("^") else None
            hint = f"did you mean [{near}]?" if near else each.hint
            yield Diagnostic(place, each.code, each.message, hint)
