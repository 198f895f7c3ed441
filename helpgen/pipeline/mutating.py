"""How much of what rules do is held by articles alone: every fault that can be planted, and the claim that finds it."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.pipeline.asked_rules import unknown_rule
from helpgen.pipeline.claims_answer import ClaimsAnswer
from helpgen.pipeline.exit_codes import FINDINGS, FINE, failing, severities, threshold_of
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.own_mutants import OwnMutants
from helpgen.pipeline.policies import policies_of
from helpgen.pipeline.time_limit import TooLong, time_limit
from helpgen.pipeline.verify_ground import ground
from helpgen.pipeline.verifying import NO_CLAIMS
from helpgen.pipeline.workers import available, shared_out
from helpgen.read.equivalents import Equivalents, read_equivalents
from helpgen.text.nearest import nearest
from helpgen.verify.bench import Bench
from helpgen.verify.description import Description
from helpgen.verify.engine import Engine, EngineFault, FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.fate import Distinction, End, Fate, Killer, killer
from helpgen.verify.judging import seen
from helpgen.verify.mutants import BrokenMutantError, Mutable, Mutant
from helpgen.verify.tally import Tally
from helpgen.verify.telling_apart import Cases
from helpgen.verify.trial import Trial, trials

TIME_BOX = 170.0
"""Seconds; three minutes with what comes before and after."""
LONGEST = 5.0
"""Seconds of computing for what is asked at once: a thousand times what it takes, unless the fault never ends."""
SEARCH = 20.0
"""Seconds of computing for an input that tells a fault apart."""
LEAST = 95.0
"""Percent of all faults that claims have to find."""
_RULES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class MutateResult(ClaimsAnswer):
    """What became of every fault, so many claims were asked about it, and a `note` where there are none.

    `red` counts the claims that are false without any fault: they take no part.
    """

    fates: tuple[Fate, ...] = ()
    claims: int = 0
    red: int = 0
    note: str = ""


def mutate(  # noqa: PLR0913  a question and how it is narrowed
    root: Path,
    today: date,
    *,
    tenants: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
    time_box: float = TIME_BOX,
    least: float = LEAST,
    fail_on: Severity | None = None,
    jobs: int | None = None,
    engine: Engine | None = None,
    source: Mutable | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> MutateResult:
    """Every fault of these rules planted, as long as the time box (in seconds) lasts.

    Without `rules` it is every fault. One may also be the part that several rules share in which a fault stands.
    """
    until = clock() + time_box
    base = ground(root, tenants)
    if base.refusal:
        return MutateResult.refused(base.refusal)
    listed = read_equivalents(root)
    if base.is_broken:
        return MutateResult.on(base, base.diagnostics, FINDINGS)
    if not base.has_claims:
        code = FINDINGS if base.held else FINE
        found = (*base.diagnostics, *listed.diagnostics)
        return replace(MutateResult.on(base, found, code), note=NO_CLAIMS)
    sound = engine or OwnEngine()
    bench = base.bench(sound, today)
    planting = source or OwnMutants()
    mutants = planting.mutants()
    unknown = unknown_rule(rules, [*bench.description.rules, *(each.rule for each in mutants)])
    if unknown:
        return MutateResult.refused(unknown)
    claims = list(seen(base.articles, base.chosen, bench))
    asked = trials(claims, sound)
    chosen = [each for each in mutants if not rules or each.rule in rules or _is_drift(each, rules)]
    cases = Cases(policies_of(base.chosen, bench), bench.description, sound)
    trying = _Trying(bench, asked.trials, planting, listed.value.reasons, cases, clock, until)
    fates = shared_out(trying.fate, chosen, jobs or available())
    found = (
        *base.diagnostics,
        *listed.diagnostics,
        *_stale(listed.value, mutants, fates),
        *(_drift(fate) for fate in fates if fate.mutant.drift and fate.end is End.SURVIVED),
    )
    threshold = threshold_of(base.options, fail_on)
    bad = failing(found, threshold, severities(base.options))
    code = FINDINGS if bad or base.held or Tally.of(fates).rate < least else FINE
    result = MutateResult.on(base, sorted(found), code)
    return replace(result, fates=tuple(fates), claims=len(claims), red=asked.red)


def _is_drift(mutant: Mutant, rules: tuple[str, ...]) -> bool:
    """A known drift in what several rules share is a fault of each of them."""
    return bool(mutant.drift) and not set(rules).isdisjoint(mutant.rules)


def _stale(
    listed: Equivalents, mutants: Sequence[Mutant], fates: Sequence[Fate]
) -> list[Diagnostic]:
    """Entries about a fault that there is no more, or that a claim finds."""
    killed = {fate.mutant.id: fate.killer for fate in fates if fate.end is End.KILLED}
    names = [mutant.id for mutant in mutants]
    found: list[Diagnostic] = []
    for name, place in listed.places.items():
        if name not in names:
            near = nearest(name, names)
            hint = f"did you mean {near}?" if near else "take it out"
            found.append(Diagnostic(place, "CL925", f"there is no fault {name}", hint))
        elif (by := killed.get(name)) is not None:
            message = f"it makes a difference: {by.path}:{by.line} turns red with {name}"
            found.append(Diagnostic(place, "CL925", message, "take it out"))
    return found


def _drift(fate: Fate) -> Diagnostic:
    mutant = fate.mutant
    message = f"no claim notices {mutant.id}"
    hint = f"claim what it changes: {', '.join(mutant.rules[:_RULES])}"
    return Diagnostic(Place(mutant.path, mutant.line, 1), "CL927", message, hint)


@dataclass
class _Trying:
    """One fault after the other."""

    bench: Bench
    trials: Sequence[Trial]
    source: Mutable
    reasons: Mapping[str, str]
    cases: Cases
    clock: Callable[[], float]
    until: float

    def fate(self, mutant: Mutant) -> Fate:
        """What becomes of this one, if there is time for it."""
        if not (mutant.rules or mutant.is_in_flows):
            return Fate(mutant, End.BEYOND)
        if self.clock() > self.until:
            return Fate(mutant, End.UNTRIED)
        try:
            found = self._found(mutant)
        except BrokenMutantError:
            return Fate(mutant, End.BROKEN)
        if found is not None:
            return Fate(mutant, End.KILLED, found)
        if mutant.id in self.reasons:
            return Fate(mutant, End.EQUIVALENT, why=self.reasons[mutant.id])
        return Fate(mutant, End.SURVIVED, distinction=self._distinction(mutant))

    def _found(self, mutant: Mutant) -> Killer | None:
        try:
            with ExitStack() as planted:
                with time_limit(LONGEST):
                    engine = planted.enter_context(self.source.mutated(mutant))
                return killer(mutant, _Timed(engine), self.trials, self.bench.description)
        except TooLong:
            return Killer(mutant.path, mutant.line, "it never ends", ())

    def _distinction(self, mutant: Mutant) -> Distinction | None:
        """For the fault's own rule, or else for those that it has a part in: of a known drift for all of them."""
        some = mutant.rules if mutant.drift else mutant.rules[:_RULES]
        own = [mutant.rule] if mutant.rule in mutant.rules else some

        def ask(questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
            with self.source.mutated(mutant) as engine:
                return [_answer(engine, each) for each in questions]

        try:
            with time_limit(SEARCH):
                found = (self.cases.told_apart(name, ask) for name in own)
                return next((each for each in found if each is not None), None)
        except TooLong:
            return None


class _Timed:
    """An engine that has to answer in time. Not all claims together have: that many are joined to a fault is none."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def describe(self) -> Description:
        with time_limit(LONGEST):
            return self._engine.describe()

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        with time_limit(LONGEST):
            return self._engine.answer(questions)

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        with time_limit(LONGEST):
            return self._engine.flow(name, policy)


def _answer(engine: Engine, question: RuleQuestion) -> RuleAnswer:
    try:
        return engine.answer([question])[0]
    except EngineFault as fault:
        return RuleAnswer(error=str(fault))
