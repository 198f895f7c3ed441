"""How a fault is made of a piece of a rule's code: the slips that people make when they change rules.

Each takes one node and yields what it could become. Order and number depend on the code alone.
"""

import ast
from collections.abc import Callable, Iterator

from helpgen.booking.mutants.rewriting import Meanings, Rewriting, code, name_of

Operator = Callable[[ast.AST, Meanings], Iterator[Rewriting]]

_BESIDE: dict[type[ast.cmpop], tuple[type[ast.cmpop], str]] = {
    ast.Lt: (ast.LtE, "boundary"),
    ast.LtE: (ast.Lt, "boundary"),
    ast.Gt: (ast.GtE, "boundary"),
    ast.GtE: (ast.Gt, "boundary"),
    ast.Eq: (ast.NotEq, "comparison"),
    ast.NotEq: (ast.Eq, "comparison"),
    ast.Is: (ast.IsNot, "comparison"),
    ast.IsNot: (ast.Is, "comparison"),
    ast.In: (ast.NotIn, "comparison"),
    ast.NotIn: (ast.In, "comparison"),
}
_UNITS = {"hours": "days", "days": "hours", "minutes": "hours"}
_FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_CLOCKS = {"local_date", "start_of", "opening", "closing", "slot", "instant", "exists"}
_VALUES = "helpgen.booking.values"


def comparisons(node: ast.AST, _words: Meanings) -> Iterator[Rewriting]:
    """A limit moved by one step, or a comparison turned round."""
    if not isinstance(node, ast.Compare):
        return
    for at, operation in enumerate(node.ops):
        other, kind = _BESIDE[type(operation)]
        turned = [*node.ops[:at], other(), *node.ops[at + 1 :]]
        compared = ast.Compare(node.left, turned, node.comparators)
        yield Rewriting(kind, node, code(compared), ast.unparse(compared))


def constants(node: ast.AST, _words: Meanings) -> Iterator[Rewriting]:
    """A number one larger or smaller, an answer turned round."""
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield Rewriting("answer", node, str(not node.value))
    elif isinstance(node.value, int):
        for number in (node.value + 1, node.value - 1):
            yield Rewriting("constant", node, f"({number})", str(number))


def units(node: ast.AST, _words: Meanings) -> Iterator[Rewriting]:
    """Hours where days were meant, and the other way round."""
    if isinstance(node, ast.Call):
        for each in node.keywords:
            if each.arg in _UNITS:
                yield Rewriting("unit", each, f"{_UNITS[each.arg]}={ast.unparse(each.value)}")


def arithmetic(node: ast.AST, _words: Meanings) -> Iterator[Rewriting]:
    """Added instead of taken away; the last instead of the first."""
    match node:
        case ast.BinOp(op=ast.Add()):
            turned = ast.BinOp(node.left, ast.Sub(), node.right)
            yield Rewriting("arithmetic", node, code(turned), ast.unparse(turned))
        case ast.BinOp(op=ast.Sub()):
            turned = ast.BinOp(node.left, ast.Add(), node.right)
            yield Rewriting("arithmetic", node, code(turned), ast.unparse(turned))
        case ast.Call(func=ast.Name(id=name)) if name in _FUNCTIONS:
            yield Rewriting("arithmetic", node.func, _FUNCTIONS[name])


def zones(node: ast.AST, words: Meanings) -> Iterator[Rewriting]:
    """UTC instead of the organization's own time zone."""
    match node:
        case ast.Subscript(value=ast.Name(id="policy"), slice=key) if name_of(key) == words.zone:
            yield Rewriting("zone", node, _in_utc(node), "UTC")
        case ast.Call(func=called) if name_of(called) in _CLOCKS:
            for each in node.args:
                if isinstance(each, ast.Name) and each.id == "where":
                    yield Rewriting("zone", each, _in_utc(each), "UTC")


def _in_utc(node: ast.expr) -> str:
    return f'type({ast.unparse(node)})("UTC")'


def guards(node: ast.AST, _words: Meanings) -> Iterator[Rewriting]:
    """A condition that is not asked."""
    match node:
        case ast.If(test=test, body=[*_, ast.Return()]):
            yield Rewriting("guard", test, "False")
        case ast.IfExp(test=test):
            yield Rewriting("guard", test, "True")
            yield Rewriting("guard", test, "False")
        case ast.BoolOp(values=values):
            for at in range(len(values)):
                rest = [*values[:at], *values[at + 1 :]]
                left = rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
                yield Rewriting("guard", node, code(left), ast.unparse(left))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield Rewriting("guard", node, code(operand), ast.unparse(operand))
        case ast.comprehension(ifs=tests):
            for test in tests:
                yield Rewriting("guard", test, "True")


def effects(node: ast.AST, _words: Meanings) -> Iterator[Rewriting]:
    """What follows is left out, comes with a mail to somebody else, or goes to somebody else."""
    match node:
        case ast.Attribute(attr="effects", ctx=ast.Load()):
            yield Rewriting("effect", node, "()", "nothing")
        case ast.Call(func=called, args=[_, ast.Constant(value=str(whom)) as about, *_]) if (
            name_of(called) == "Effect"
        ):
            other = "client" if whom != "client" else "clinician"
            yield Rewriting("effect", about, repr(other))
        case ast.keyword(arg="effects", value=ast.expr() as value):
            if not isinstance(value, ast.Constant):
                yield Rewriting("effect", value, "()", "nothing")
                added = f'__import__("{_VALUES}", fromlist=["effect"]).effect("email:client")'
                more = f"{ast.unparse(value)}, and email:client"
                yield Rewriting("effect", value, f"(*{code(value)}, {added})", more)


def keys(node: ast.AST, words: Meanings) -> Iterator[Rewriting]:
    """A setting that is not looked at."""
    match node:
        case ast.Subscript(value=ast.Name(id="policy") | ast.Attribute(attr="policy"), slice=key):
            for value in words.keys.get(name_of(key), ()):
                yield Rewriting("key", node, value)


def members(node: ast.AST, words: Meanings) -> Iterator[Rewriting]:
    """Another state, event or person than the one that is meant."""
    match node:
        case ast.Attribute(value=ast.Name(id=kind), attr=name) if kind in words.members:
            known = words.members[kind]
            other = known[(known.index(name) + 1) % len(known)]
            yield Rewriting("status", node, f"{kind}.{other}")


def messages(node: ast.AST, words: Meanings) -> Iterator[Rewriting]:
    """Another reason than the one that is told."""
    match node:
        case ast.Call(func=ast.Name(id="refused"), args=[ast.Name(id=name) as told, *_]):
            other = next((each for each in words.messages if each != name), "")
            if other:
                yield Rewriting("message", told, other)


OPERATORS: tuple[Operator, ...] = (
    comparisons,
    constants,
    units,
    arithmetic,
    zones,
    guards,
    effects,
    keys,
    members,
    messages,
)
