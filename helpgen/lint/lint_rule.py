"""The shape of a lint rule."""

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, TypeVar

from helpgen.compile.label_words import LabelWords
from helpgen.frozen import frozen
from helpgen.logic.algebra import both
from helpgen.logic.condition import Condition, Facts, Vocabulary
from helpgen.logic.effort import Effort
from helpgen.logic.possible_profiles import PossibleProfiles
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Place
from helpgen.model.options import LinkKind, Stocked
from helpgen.model.profile import Profile
from helpgen.model.published import NOTHING_PUBLISHED, PublishedAddresses
from helpgen.model.template import Blueprint, Template

Subject = TypeVar("Subject")


class Finding(NamedTuple):
    """What a rule found: where, what, and the way out; `concerns` says of which organizations, where it is not all."""

    place: Place
    message: str
    hint: str
    concerns: Condition | None = None


@frozen
class LintRule(Generic[Subject]):
    """One fault that an article can have. The type of its subject says how far a rule may look."""

    code: str
    name: str
    check: Callable[[Subject], Iterator[Finding]]


@frozen
class Resolved:
    """An article as one tenant gets it: the subject of rules that ask about tenants."""

    blueprint: Blueprint
    template: Template
    tenant: Profile
    facts: Facts


@frozen
class Worded:
    """An article, and the words that have labels: the subject of rules that ask about words."""

    blueprint: Blueprint
    words: LabelWords


@frozen
class Stock:
    """All articles that somebody has: the subject of rules that compare articles."""

    blueprints: tuple[Blueprint, ...]


@frozen
class Readership:
    """An article as all who have it get it: the subject of rules that ask about everybody at once.

    `impossible` are the branches that no profile will ever see, by their identity.
    """

    blueprint: Blueprint
    resolved: tuple[Resolved, ...]
    impossible: frozenset[int] = frozenset()


@frozen
class Library:
    """All articles of a project, with what it was read from: the subject of rules that ask what is used.

    `asked` are the keys that something else than an article reads, such as the rules of bookings. `are_all` is false
    where an article or a tenant is missing. `published` is what the sites of the last build hold.
    """

    blueprints: tuple[Blueprint, ...]
    corpus: Corpus
    asked: frozenset[str] = frozenset()
    are_all: bool = True
    published: PublishedAddresses = NOTHING_PUBLISHED

    @property
    def told_unused(self) -> frozenset[Stocked]:
        """The kinds of things of which the options want to know that nothing uses them."""
        return frozenset(self.corpus.options.lint.unused)


@frozen
class Provable:
    """An article and every profile that there may ever be: the subject of rules that prove.

    `vocabulary` is the catalog's. A question that takes more than the `effort` is an UndecidedError. `links` are the
    kinds of links that are told, `sections` the titles that its category asks for. `featured_at` is where the options
    put it on the home page, if they do.
    """

    blueprint: Blueprint
    possible: PossibleProfiles
    vocabulary: Vocabulary
    effort: Effort
    links: frozenset[LinkKind] = frozenset()
    featured_at: Place | None = None
    sections: tuple[str, ...] = ()

    def may_hold(self, *conditions: Condition) -> bool:
        """Whether some possible profile makes all of these hold."""
        return self.possible.may_hold(both(*conditions), self.effort)
