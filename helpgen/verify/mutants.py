"""Faults that an engine can have planted in its rules: what is known of one, and who can plant it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.verify.engine import Engine


@frozen
class Mutant:
    """One fault. `id` names it for good; `rules` are those whose answers can depend on its place.

    `rule` is where it stands: one of `rules`, or a part of the program that several of them share. `path` and `line`
    (from 1) are its place in code, `was` and `becomes` what is shown of it. `drift`: its number, where it is known.
    """

    id: str
    kind: str
    rule: str
    rules: tuple[str, ...]
    path: str
    line: int
    was: str
    becomes: str
    is_in_flows: bool = False
    drift: str = ""


class BrokenMutantError(Exception):
    """With this fault the engine cannot even begin: it is no fault that a product could have."""


class Mutable(Protocol):
    """An engine whose rules can be made faulty."""

    def mutants(self) -> Sequence[Mutant]:
        """Every fault, in the order in which they are tried."""

    def mutated(self, mutant: Mutant) -> AbstractContextManager[Engine]:
        """The engine with the fault in it, for a while; raises BrokenMutantError."""
