"""The built-in rules with faults planted in them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property

from helpgen.booking.mutants.all import faults
from helpgen.booking.mutants.planted import planted, runs_at_import
from helpgen.booking.mutants.planted_fault import PlantedFault
from helpgen.booking.mutants.reach import reaches_flows, rule_named, rules_reached
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.verify.description import Description
from helpgen.verify.engine import Engine, EngineFault, FlowTold, RuleAnswer, RuleQuestion
from helpgen.verify.mutants import BrokenMutantError, Mutant


class OwnMutants:
    """Every fault of `booking/mutants`, planted in process: one at a time."""

    def __init__(self) -> None:
        self._last: tuple[str, Engine] | None = None

    @cached_property
    def _description(self) -> Description:
        return OwnEngine().describe()

    @cached_property
    def _faults(self) -> Mapping[str, PlantedFault]:
        return {fault.id: fault for fault in faults()}

    def mutants(self) -> Sequence[Mutant]:
        """Every fault: known drifts first."""
        return [_mutant(fault) for fault in self._faults.values()]

    @contextmanager
    def mutated(self, mutant: Mutant) -> Iterator[Engine]:
        """The rules with the fault."""
        fault = self._faults[mutant.id]
        if runs_at_import(fault):
            yield self._imported(fault)
        else:
            with planted(fault):
                yield _Faulty(self._description)  # what a function does is not described

    def _imported(self, fault: PlantedFault) -> Engine:
        """Rules that were imported with the fault stay alive with their engine: the last one is kept."""
        if self._last is None or self._last[0] != fault.id:
            with _beginning(fault), planted(fault):
                engine = _Faulty()
                engine.describe()
            self._last = (fault.id, engine)
        return self._last[1]


@contextmanager
def _beginning(fault: PlantedFault) -> Iterator[None]:
    """Whatever an import raises says that there is no such product."""
    try:
        yield
    except Exception as reason:
        raise BrokenMutantError(fault.id) from reason


class _Faulty(OwnEngine):
    """What breaks down is a fault of the engine, not of ours."""

    def answer(self, questions: Sequence[RuleQuestion]) -> Sequence[RuleAnswer]:
        """One answer for each question."""
        try:
            return super().answer(questions)
        except Exception as fault:
            raise EngineFault(f"it breaks down: {type(fault).__name__}: {fault}") from fault

    def flow(self, name: str, policy: Mapping[str, object]) -> FlowTold:
        """How a named flow goes."""
        try:
            return super().flow(name, policy)
        except Exception as fault:
            raise EngineFault(f"it breaks down: {type(fault).__name__}: {fault}") from fault


def _mutant(fault: PlantedFault) -> Mutant:
    return Mutant(
        fault.id,
        fault.kind,
        rule_named(fault.module),
        rules_reached(fault.module),
        fault.path,
        fault.line,
        fault.was,
        fault.becomes,
        reaches_flows(fault.module),
        fault.drift,
    )
