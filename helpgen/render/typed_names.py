"""What the names in a template are: `article` in a loop over `page.articles` is a LinkView, and has its fields.

Where that cannot be told from the template's text (behind a filter, in a macro) nothing is known, and nothing is asked.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes

Kinds = frozenset[Any] | None
"""The types that something may be; None where they are not known."""
Scope = Mapping[str, Kinds]
_FIRST_OF = frozenset(("first", "last", "random"))


class Missing(NamedTuple):
    """A name that nothing has: where, of what, and the names that there are."""

    line: int
    owner: str
    name: str
    known: frozenset[str]


def missing(tree: nodes.Template, scope: Scope) -> Iterator[Missing]:
    """Every name after a dot that what stands before it does not have; `scope` holds what templates see."""
    yield from _among(tree.body, dict(scope))


def kinds_of(hint: Any) -> frozenset[Any]:  # noqa: ANN401  a type as annotations have it
    """The types behind an annotation; None is not among them, as a template asks first."""
    parts = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    return frozenset(part for part in parts if part is not NoneType)


@cache
def fields(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401  the same
    """What a view has, by name, with its annotation; nothing for what is no view."""
    return get_type_hints(kind) if hasattr(kind, "__annotations__") else {}


def _among(body: list[nodes.Node], scope: dict[str, Kinds]) -> Iterator[Missing]:
    for node in body:
        yield from _in(node, scope)


def _in(node: nodes.Node, scope: dict[str, Kinds]) -> Iterator[Missing]:
    match node:
        case nodes.For():
            yield from _in(node.iter, scope)
            inner = {**scope, **_targets(node.target, _element(_kinds(node.iter, scope)))}
            inner["loop"] = None
            if node.test is not None:
                yield from _in(node.test, inner)
            yield from _among(node.body, inner)
            yield from _among(node.else_, dict(scope))
        case nodes.Assign():
            yield from _in(node.node, scope)
            scope.update(_targets(node.target, _kinds(node.node, scope)))
        case nodes.With():
            inner = dict(scope)
            for target, value in zip(node.targets, node.values, strict=True):
                yield from _in(value, scope)
                inner.update(_targets(target, _kinds(value, scope)))
            yield from _among(node.body, inner)
        case nodes.Macro() | nodes.CallBlock():
            own: dict[str, Kinds] = dict.fromkeys(each.name for each in node.args)
            yield from _children(node, {**scope, **own})
        case nodes.Block():
            yield from _among(node.body, dict(scope))
        case nodes.Getattr() | nodes.Getitem():
            yield from _children(node, scope)
            yield from _lacking(node, scope)
        case _:
            yield from _children(node, scope)


def _children(node: nodes.Node, scope: dict[str, Kinds]) -> Iterator[Missing]:
    for child in node.iter_child_nodes():
        yield from _in(child, scope)


def _lacking(node: nodes.Getattr | nodes.Getitem, scope: Scope) -> Iterator[Missing]:
    name = _name(node)
    owners = _kinds(node.node, scope)
    if name is None or not owners or any(_has(kind, name) for kind in owners):
        return
    owner = node.node.name if isinstance(node.node, nodes.Name) else "this"
    known = frozenset(each for kind in owners for each in fields(kind))
    yield Missing(node.lineno, owner, name, known)


def _name(node: nodes.Getattr | nodes.Getitem) -> str | None:
    """What is asked for: `page.title`, and `page["title"]`, which means the same."""
    if isinstance(node, nodes.Getattr):
        return node.attr
    is_text = isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str)
    return str(node.arg.value) if is_text and isinstance(node.arg, nodes.Const) else None


def _has(kind: Any, name: str) -> bool:  # noqa: ANN401  a type
    return name in fields(kind) or (not fields(kind) and hasattr(get_origin(kind) or kind, name))


def _kinds(node: nodes.Node, scope: Scope) -> Kinds:
    """What an expression may be."""
    match node:
        case nodes.Name():
            return scope.get(node.name)
        case nodes.CondExpr():
            other = _kinds(node.expr2, scope) if node.expr2 is not None else frozenset[Any]()
            return _either(_kinds(node.expr1, scope), other)
        case nodes.Or() | nodes.And():
            return _either(_kinds(node.left, scope), _kinds(node.right, scope))
        case nodes.Filter() if node.name in _FIRST_OF and node.node is not None:
            return _element(_kinds(node.node, scope))
        case nodes.Getattr() | nodes.Getitem():
            return _part(node, _kinds(node.node, scope))
        case _:
            return None


def _part(node: nodes.Getattr | nodes.Getitem, owners: Kinds) -> Kinds:
    """What a name after a dot may be, or one of a row."""
    name = _name(node)
    if name is None:
        is_number = isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const)
        return _element(owners) if is_number else None
    hints = [fields(kind)[name] for kind in owners or () if name in fields(kind)]
    return frozenset[Any]().union(*map(kinds_of, hints)) if hints else None


def _either(one: Kinds, other: Kinds) -> Kinds:
    return None if one is None or other is None else one | other


def _element(kinds: Kinds) -> Kinds:
    """What a loop over these gives, one by one."""
    inner = [get_args(kind)[0] for kind in kinds or () if _is_row(kind)]
    return frozenset[Any]().union(*map(kinds_of, inner)) if inner else None


def _is_row(kind: Any) -> bool:  # noqa: ANN401  a type
    origin: object = get_origin(kind)
    return origin is tuple


def _targets(target: nodes.Node, kinds: Kinds) -> dict[str, Kinds]:
    """The names that are given a value; of several at once nothing is known."""
    if isinstance(target, nodes.Name):
        return {target.name: kinds}
    return dict.fromkeys(each.name for each in target.find_all(nodes.Name))
