"""Articles laid out for rules that prove, and what these find.

What is proven holds for every profile that the catalog allows, whether there is one like it today or not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from helpgen.compile.for_whom import undecided
from helpgen.lint.contexts import contexts, is_impossible, possible_contexts
from helpgen.lint.crowd import Crowd
from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.logic import Condition, Effort, Scalar, UndecidedError
from helpgen.logic.possible_profiles import PossibleProfiles
from helpgen.model.catalog import Catalog
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint

_CATALOG = Place("catalog.yaml", 1, 1)
_OPTIONS = Place("helpgen.yaml", 1, 1)


def provables(blueprints: Sequence[Blueprint], corpus: Corpus) -> tuple[Provable, ...]:
    """One subject for each article. How many organizations there are today makes no difference to them."""
    catalog, options = corpus.catalog, corpus.options
    vocabulary = catalog.vocabulary()
    asked = dict.fromkeys(each for blueprint in blueprints for each in _conditions(blueprint))
    possible = PossibleProfiles(vocabulary, corpus.bounds, _usual(catalog), asked)
    told = frozenset(options.lint.links)
    featured = {
        slug: corpus.option_places.get(f"featured.{number}", _OPTIONS)
        for number, slug in enumerate(options.featured)
    }
    sections = {each.slug: each.sections for each in catalog.categories}
    return tuple(
        [
            Provable(
                each,
                possible,
                vocabulary,
                Effort(),
                told,
                featured.get(each.article.slug),
                sections.get(each.article.front.category, ()),
            )
            for each in blueprints
        ]
    )


def _usual(catalog: Catalog) -> Mapping[str, Scalar]:
    return {
        name: key.default
        for name, key in catalog.keys().items()
        if (key.has_default or key.nullable) and not isinstance(key.default, tuple | dict)
    }


def _conditions(blueprint: Blueprint) -> Iterator[Condition]:
    """All that questions about an article are made of."""
    article = blueprint.article
    yield from (article.has_body, article.exists, article.met)
    yield from (context.branch.condition for context in contexts(article.body))
    for link in blueprint.links:
        yield from (link.shown, link.exists, link.heading)
    for need in blueprint.needs:
        yield from (need.met, need.reachable)


def proven(
    subjects: Sequence[Provable],
    rules: Iterable[LintRule[Provable]],
    tenants: Sequence[Profile],
    *,
    are_all: bool,
) -> Iterator[Diagnostic]:
    """Every finding, with the tenants of today that it concerns; and where it could not be told who sees what."""
    if subjects and not subjects[0].possible.is_decided:
        message = "`requires` and the constraints together are too many cases to tell what a profile can be"
        hint = "ask about fewer keys in one constraint, or declare one key for the whole"
        yield Diagnostic(_CATALOG, "ST230", message, hint)
        return
    listed, crowd = tuple(rules), Crowd(tenants)
    for subject in subjects:
        found: dict[tuple[str, Finding], None] = {}
        with suppress(UndecidedError):  # told below, once, whichever question it was
            for rule in listed:
                for each in rule.check(subject):
                    found[rule.code, each] = None
        yield from undecided(subject.blueprint.article, subject.effort)
        for code, each in found:
            yield _told(code, each, crowd, are_all=are_all)


def impossible_branches(subject: Provable) -> frozenset[int]:
    """The branches that no profile will ever see, by their identity; none where that could not be told."""
    try:
        return frozenset(
            [
                id(context.branch)
                for context in possible_contexts(subject)
                if is_impossible(subject, context)
            ]
        )
    except UndecidedError:
        return frozenset()


def _told(code: str, finding: Finding, crowd: Crowd, *, are_all: bool) -> Diagnostic:
    if finding.concerns is None:
        return Diagnostic(finding.place, code, finding.message, finding.hint)
    concerned = crowd.where(finding.concerns)
    is_nobody = are_all and len(crowd) and not concerned
    message = (
        f"{finding.message} (0 of {len(crowd)} organizations today)"
        if is_nobody
        else finding.message
    )
    return Diagnostic(finding.place, code, message, finding.hint, concerned)
