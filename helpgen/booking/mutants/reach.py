"""Which rules a module has a part in: those whose code it holds, or is imported by."""

import ast
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from helpgen.booking.moves.machine import RULE as STEP
from helpgen.booking.mutants.planted_fault import ROOT, path_of, source_of
from helpgen.booking.order import parts
from helpgen.booking.registry import RULES
from helpgen.booking.values import Rule

_SERVED = (*RULES, STEP)
_LISTS = (f"{ROOT}.registry", f"{ROOT}.order")
"""They import every rule; which of them another one asks, `parts` says."""


def rules_reached(module: str) -> tuple[str, ...]:
    """The rules whose answer can depend on a module, in the order of the catalog."""
    return tuple(rule.id for rule in _SERVED if module in _code_of(rule.id))


def reaches_flows(module: str) -> bool:
    """A named flow is gone by the machine."""
    return module in _code_of(STEP.id)


def rule_named(module: str) -> str:
    """The rule that stands in a module; otherwise the module, without the root."""
    return _named().get(module, module.removeprefix(f"{ROOT}."))


@cache
def _named() -> Mapping[str, str]:
    return MappingProxyType({_module(rule): rule.id for rule in _SERVED})


def _module(rule: Rule) -> str:
    """The module with the record of a rule: its `decide` may come from elsewhere."""
    if rule is STEP:
        return f"{ROOT}.moves.machine"
    first, _, rest = rule.id.partition(".")
    return f"{ROOT}.rules.{first}.{rest.replace('-', '_')}"


@cache
def _code_of(name: str) -> frozenset[str]:
    rule = next(rule for rule in _SERVED if rule.id == name)
    own = _imported(_module(rule))
    return own.union(*(_code_of(part.id) for part in parts(rule)))


@cache
def _imported(module: str) -> frozenset[str]:
    """A module and all that it imports of the rules, at any depth."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found and name not in _LISTS:
            found.add(name)
            waiting += _imports(name)
    return frozenset(found)


@cache
def _imports(module: str) -> tuple[str, ...]:
    source = source_of(module) if path_of(module).exists() else source_of(f"{module}.__init__")
    return tuple(
        name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(ROOT)
        for name in _meant(node)
    )


def _meant(node: ast.ImportFrom) -> list[str]:
    """The modules that an import names: the one it imports from, or those that it imports."""
    inside = [f"{node.module}.{each.name}" for each in node.names]
    found = [name for name in inside if path_of(name).exists()]
    if len(found) < len(inside) and node.module and _is_module(node.module):
        found.append(node.module)
    return found


def _is_module(name: str) -> bool:
    return path_of(name).exists() or path_of(f"{name}.__init__").exists()
