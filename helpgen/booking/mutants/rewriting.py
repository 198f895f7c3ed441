"""One place in the code of a rule, and what it could become; and the words that rules are written in."""

import ast
from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from helpgen.frozen import frozen


class Rewriting(NamedTuple):
    """What `node` becomes. `shown` is how people read it, where the code itself is clumsy."""

    kind: str
    node: ast.expr | ast.keyword
    text: str
    shown: str = ""


@frozen
class Meanings:
    """What names mean in the rules: constants that could stand for a key, members beside a member, other messages.

    `keys` has for the name of a key the values, as code, that somebody who ignores it would put in its place.
    `members` has the names of the members of a vocabulary (`State`, `Actor`) in order.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    zone: str = "TIMEZONE"
    messages: tuple[str, ...] = ()


def name_of(node: ast.expr) -> str:
    """The last part of a name; empty for anything else."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def code(node: ast.AST) -> str:
    """A node as code that can stand anywhere within a line."""
    return f"({ast.unparse(node)})"
