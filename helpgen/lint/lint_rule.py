"""The shape of a lint rule."""

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, TypeVar

from helpgen.frozen import frozen
from helpgen.logic.condition import Facts
from helpgen.model.diagnostic import Place
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint, Template

Subject = TypeVar("Subject")


class Finding(NamedTuple):
    """What a rule found: where, what, and the way out."""

    place: Place
    message: str
    hint: str


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
class Stock:
    """All articles that one tenant has: the subject of rules that compare articles."""

    tenant: Profile
    blueprints: tuple[Blueprint, ...]


@frozen
class Readership:
    """An article as all who have it get it: the subject of rules that ask about everybody at once."""

    blueprint: Blueprint
    resolved: tuple[Resolved, ...]
