"""Small faults made from the code of the rules and of the machine.

Laws, and what only laws ask, are left as they are: they judge a rule, and are not it. So are explanations: nobody
claims the words in which a rule says why, so a function that only finds them is no place for a fault either.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache

from helpgen.booking.mutants.operators import OPERATORS
from helpgen.booking.mutants.planted_fault import PlantedFault, modules, source_of
from helpgen.booking.mutants.reach import rule_named
from helpgen.booking.mutants.rewriting import Meanings, Rewriting
from helpgen.booking.mutants.table_rows import table_changes
from helpgen.booking.mutants.unasked import laws
from helpgen.booking.mutants.vocabulary import words_of

FOLDERS = ("rules", "shapes", "moves")
TABLE = "helpgen.booking.moves.table"
_BECAUSE = {"Because", "Because | None"}
_OUTSIDE = {"flows", "walk"}
"""Modules of the moves that decide nothing: examples of ways, and how they are gone."""


@cache
def generated() -> tuple[PlantedFault, ...]:
    """Every fault, module by module and from top to bottom."""
    left_alone = laws(tuple(modules(*FOLDERS)))
    found: list[PlantedFault] = []
    for module in modules(*FOLDERS):
        if module.rpartition(".")[2] not in _OUTSIDE:
            found += _faults(module, left_alone)
    return tuple(found)


def _faults(module: str, left_alone: frozenset[str]) -> Iterator[PlantedFault]:
    source = source_of(module)
    tree = ast.parse(source)
    words = words_of(tree)
    named: Counter[str] = Counter()
    for inside, change in _changes(module, tree, words, left_alone):
        fault = _fault(module, source, inside, change)
        named[fault.id] += 1
        if named[fault.id] > 1:
            again = f"{fault.id} ({named[fault.id]})"
            fault = _named(fault, again)
        yield fault


def _named(fault: PlantedFault, name: str) -> PlantedFault:
    return PlantedFault(
        name,
        fault.kind,
        fault.module,
        fault.line,
        fault.start,
        fault.end,
        fault.new,
        fault.was,
        fault.becomes,
    )


def _changes(
    module: str, tree: ast.Module, words: Meanings, left_alone: frozenset[str]
) -> Iterator[tuple[str, Rewriting]]:
    if module == TABLE:
        yield from table_changes(tree, words)
    for function in _functions(tree):
        if function.name not in left_alone and not _explains(function):
            for statement in function.body:
                yield from ((function.name, each) for each in _within(statement, words))


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef):
            yield from (each for each in node.body if isinstance(each, ast.FunctionDef))


def _explains(function: ast.FunctionDef) -> bool:
    """It returns the comparison that decided, and nothing that was decided."""
    return function.returns is not None and ast.unparse(function.returns) in _BECAUSE


def _within(node: ast.AST, words: Meanings) -> Iterator[Rewriting]:
    """What the operators make of a node and all below it, from top to bottom."""
    for operator in OPERATORS:
        yield from operator(node, words)
    for child in _children(node):
        yield from _within(child, words)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node, without explanations, and without text: a fault in words changes no decision."""
    match node:
        case ast.JoinedStr() | ast.FunctionDef():
            return
        case ast.Call(func=ast.Name(id="allowed"), args=args, keywords=keywords):
            yield from (*args[1:], *keywords)
        case ast.Call(func=ast.Name(id="refused"), args=args, keywords=keywords):
            yield from (*args[:1], *args[2:], *keywords)
        case ast.AnnAssign(value=value):
            yield from (value,) if value is not None else ()
        case ast.Assign(targets=[ast.Name(id="because")]):
            return
        case _:
            yield from ast.iter_child_nodes(node)


def _fault(module: str, source: bytes, inside: str, change: Rewriting) -> PlantedFault:
    lines = source.splitlines(keepends=True)
    node = change.node
    start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: (node.end_lineno or 1) - 1])) + (node.end_col_offset or 0)
    was = " ".join(source[start:end].decode().split())
    becomes = change.shown or change.text
    name = f"{rule_named(module)} {inside}: {was} -> {becomes}"
    return PlantedFault(
        name, change.kind, module, node.lineno, start, end, change.text, was, becomes
    )
