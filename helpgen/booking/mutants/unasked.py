"""Functions that are no part of what a rule says: its laws, and what only they ask."""

import ast
from collections.abc import Iterator, Sequence

from helpgen.booking.mutants.planted_fault import source_of


def laws(names: Sequence[str]) -> frozenset[str]:
    """The names of functions in these modules that only judge a rule's answers."""
    trees = [ast.parse(source_of(name)) for name in names]
    functions = {
        node.name for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)
    }
    judging = {name for tree in trees for name in _handed_to_properties(tree)}
    left = frozenset(judging)
    while True:
        asked = {name for tree in trees for name in _names(tree, left)}
        more = frozenset(functions - asked) | left
        if more == left:
            return left
        left = more


def _handed_to_properties(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="Property"), args=[*_, ast.Name(id=name)]):
                yield name


def _names(node: ast.AST, left: frozenset[str]) -> Iterator[str]:
    """Every name that is used outside of these functions and of the records of laws."""
    match node:
        case ast.FunctionDef(name=name) if name in left:
            return
        case ast.Call(func=ast.Name(id="Property")) | ast.ImportFrom():
            return
        case ast.Name(id=name):
            yield name
        case ast.Attribute(attr=name):
            yield name
    for child in ast.iter_child_nodes(node):
        yield from _names(child, left)
