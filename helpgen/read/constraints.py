"""The catalog's constraints: what has to hold of every organization's values taken together.

`if` and `then` are words of JSON Schema; the conditions are those of articles, about the catalog's own keys.
"""

from collections.abc import Iterator

from helpgen.frozen import frozen
from helpgen.logic import Condition, Effort, Vocabulary, both, may_hold, opposite, read_condition
from helpgen.model.catalog import Catalog, Constraint
from helpgen.model.diagnostic import Checked, Diagnostic
from helpgen.read.condition_codes import CODE_OF
from helpgen.read.values.words import text_flaws
from helpgen.read.yaml.tree import Tree, Way, dotted

_LONGEST_WHY = 300


@frozen
class Demand:
    """One condition that has to hold where another one does, each with its words; `why` it has to."""

    where: Condition
    holds: Condition
    words: tuple[str, str]
    why: str


def read_constraints(catalog: Catalog, tree: Tree) -> Checked[tuple[Demand, ...]]:
    """Every demand of the catalog's constraints, one for each condition under a `then`; one with a fault is none."""
    vocabulary = {name: key.key_type for name, key in catalog.keys().items()}
    demands: list[Demand] = []
    found: list[Diagnostic] = []
    for index, constraint in enumerate(catalog.constraints):
        read = _read(constraint, tree, ("constraints", index), vocabulary)
        demands += read.value
        found += read.diagnostics
    return Checked(tuple(demands), tuple(found))


def _read(
    constraint: Constraint, tree: Tree, way: Way, vocabulary: Vocabulary
) -> Checked[list[Demand]]:
    found = [
        Diagnostic(tree.place((*way, "why")), code, f"`{dotted((*way, 'why'))}` {message}", hint)
        for code, message, hint in text_flaws(constraint.why, _LONGEST_WHY)
    ]
    where, faults = read_condition(constraint.where, vocabulary)
    at = (*way, "if")
    found += [Diagnostic(tree.place(at), CODE_OF[f.kind], f.message, f.hint) for f in faults]
    if where is None:
        return Checked([], tuple(found))
    demands = []
    for index, words in enumerate(constraint.then):
        at = (*way, "then", index)
        holds, faults = read_condition(words, vocabulary, where)
        found += [Diagnostic(tree.place(at), CODE_OF[f.kind], f.message, f.hint) for f in faults]
        if holds is not None:
            demand = Demand(where, holds, (constraint.where, words), constraint.why)
            demands.append(demand)
            found += _idle(demand, tree, at, vocabulary)
    return Checked(demands, tuple(found))


def _idle(demand: Demand, tree: Tree, way: Way, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """A demand that no values whatever can break says something else than was meant."""
    broken = both(demand.where, opposite(demand.holds))
    if not may_hold(broken, vocabulary, Effort()):
        message = f"`{demand.words[1]}` always holds where `{demand.words[0]}` does"
        hint = "remove it, or look at `if` for what was meant"
        yield Diagnostic(tree.place(way), "PR433", message, hint)
