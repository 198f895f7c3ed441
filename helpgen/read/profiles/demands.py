"""A profile's values held against the constraints of the catalog."""

from collections.abc import Iterable, Iterator

from helpgen.logic import keys
from helpgen.logic.truth import holds
from helpgen.model.diagnostic import Diagnostic
from helpgen.read.constraints import Demand
from helpgen.read.profiles.settled import Settled, blamed
from helpgen.read.yaml.tree import Tree


def demand_faults(tree: Tree, demands: Iterable[Demand], settled: Settled) -> Iterator[Diagnostic]:
    """Each demand that does not hold. Whose value it is makes no difference: a default can be the one that is wrong."""
    for demand in demands:
        if holds(demand.where, settled.values) and not holds(demand.holds, settled.values):
            yield _broken(tree, demand, settled)


def _broken(tree: Tree, demand: Demand, settled: Settled) -> Diagnostic:
    """Told at what has to hold, if the profile sets it, else at what makes it so."""
    names = [*sorted(keys(demand.holds)), *sorted(keys(demand.where) - keys(demand.holds))]
    told = " and ".join(f"`{name}` is {settled.told(name)}" for name in names)
    where, wanted = demand.words
    hint = f"change one of them: where `{where}`, the catalog asks that `{wanted}`"
    message = f"{told}: {demand.why.rstrip('.')}"
    return Diagnostic(blamed(tree, names, settled), "PR432", message, hint)
