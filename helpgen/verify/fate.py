"""What became of a fault: which claim found it, or that none did."""

from collections.abc import Sequence
from enum import StrEnum

from helpgen.frozen import frozen
from helpgen.verify.description import Description
from helpgen.verify.engine import Engine, EngineFault
from helpgen.verify.mutants import Mutant
from helpgen.verify.trial import Gone, Heard, Trial


class End(StrEnum):
    """How it ended."""

    KILLED = "killed"
    SURVIVED = "survived"
    EQUIVALENT = "equivalent"
    BROKEN = "broken"
    BEYOND = "beyond"
    """It stands where no rule asks, and no flow goes: no article can claim anything about it."""
    UNTRIED = "untried"


@frozen
class Killer:
    """The first claim that turns red: its place, and who sees it."""

    path: str
    line: int
    says: str
    tenants: tuple[str, ...]


@frozen
class Distinction:
    """An input for which the answers differ, and how it is written as an example; without `row` no table can hold it.

    `sound` and `faulty` are the two answers in words.
    """

    rule: str
    given: str
    sound: str
    faulty: str
    table: tuple[str, ...] = ()


@frozen
class Fate:
    """A fault and its end. `why` is the reason that somebody gave why it makes no difference."""

    mutant: Mutant
    end: End
    killer: Killer | None = None
    distinction: Distinction | None = None
    why: str = ""


def killer(
    mutant: Mutant, engine: Engine, trials: Sequence[Trial], sound: Description
) -> Killer | None:
    """The first claim, of those joined to the fault, that turns red with this engine."""
    other = engine.describe()
    description = None if other.said == sound.said else other
    agreed: set[Heard | Gone] = set()
    for trial in trials:
        if trial.concerns(mutant, sound):
            try:
                found = trial.found(engine, description=description, agreed=agreed)
            except EngineFault as fault:
                return _killer(trial, trial.seen.sight.claim.line, str(fault))
            if found:
                return _killer(trial, found[0].line, found[0].message)
    return None


def _killer(trial: Trial, line: int, says: str) -> Killer:
    place = trial.seen.lineage.place(line)
    return Killer(place.path, place.line, says, trial.seen.tenants)
