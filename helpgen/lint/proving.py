"""Articles laid out for rules that prove, and what these find.

What is proven holds for every profile that the catalog allows, whether there is one like it today or not.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from helpgen.compile.for_whom import undecided
from helpgen.frozen import frozen
from helpgen.lint.contexts import contexts, is_impossible, possible_contexts
from helpgen.lint.crowd import Crowd
from helpgen.lint.lint_rule import Finding, LintRule, Provable
from helpgen.logic import Condition, Effort, Scalar, UndecidedError
from helpgen.logic.condition import Vocabulary
from helpgen.logic.possible_profiles import PossibleProfiles
from helpgen.model.catalog import Catalog
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.options import LinkKind
from helpgen.model.template import Blueprint

_CATALOG = Place("catalog.yaml", 1, 1)
_OPTIONS = Place("helpgen.yaml", 1, 1)


@frozen
class ProofGround:
    """What articles are laid out with: the catalog's `vocabulary`, every profile that it allows, and the options.

    `featured` maps the articles of the home page to where the options name them, `sections` a category to the titles
    that it asks for. How many organizations there are today makes no difference.
    """

    profiles: PossibleProfiles
    vocabulary: Vocabulary
    links: frozenset[LinkKind]
    featured: Mapping[str, Place]
    sections: Mapping[str, tuple[str, ...]]

    def provable(self, blueprint: Blueprint) -> Provable:
        """One article laid out: what is proven of it hangs on no other one, but for what its links say."""
        article = blueprint.article
        return Provable(
            blueprint,
            self.profiles.asked_about(_conditions(blueprint)),
            self.vocabulary,
            Effort(),
            self.links,
            self.featured.get(article.slug),
            self.sections.get(article.front.category, ()),
        )


def proof_ground(corpus: Corpus) -> ProofGround:
    """The ground of one project."""
    catalog, options = corpus.catalog, corpus.options
    vocabulary = catalog.vocabulary()
    return ProofGround(
        PossibleProfiles(vocabulary, corpus.bounds, _usual(catalog)),
        vocabulary,
        frozenset(options.lint.links),
        {
            slug: corpus.option_places.get(f"featured.{number}", _OPTIONS)
            for number, slug in enumerate(options.featured)
        },
        {each.slug: each.sections for each in catalog.categories},
    )


def provables(blueprints: Iterable[Blueprint], corpus: Corpus) -> tuple[Provable, ...]:
    """One subject for each article."""
    return tuple(map(proof_ground(corpus).provable, blueprints))


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
    subject: Provable, rules: Iterable[LintRule[Provable]], crowd: Crowd, *, are_all: bool
) -> Iterator[Diagnostic]:
    """Every finding, with the tenants of today that it concerns; and where it could not be told who sees what."""
    if not subject.possible.is_decided:
        message = "`requires` and the constraints together are too many cases to tell what a profile can be"
        hint = "ask about fewer keys in one constraint, or declare one key for the whole"
        yield Diagnostic(_CATALOG, "ST230", message, hint)
        return
    found: dict[tuple[str, Finding], None] = {}
    with suppress(UndecidedError):  # told below, once, whichever question it was
        for rule in rules:
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
