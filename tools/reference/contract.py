"""What templates see, as tables: made from the views, with a meaning for each name."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints

from markupsafe import Markup

from helpgen.model.theme import CONTRACT
from helpgen.render.names import VIEWS
from helpgen.render.typed_names import kinds_of
from helpgen.render.view import (
    LinkView,
    NavigationView,
    NeedView,
    PageView,
    PartView,
    RoleView,
    ShelfView,
    SiteView,
    TenantView,
)
from tools.reference.contract_meanings import MEANINGS
from tools.reference.tables import table

PLAIN: Mapping[type, str] = {str: "text", Markup: "HTML", bool: "yes or no", int: "number"}
PARTS: Mapping[type, str] = {
    LinkView: "link",
    NeedView: "need",
    RoleView: "role",
    ShelfView: "shelf",
}
"""What stands in lists, by the name that the tables give it."""


def contract() -> str:
    """Everything that a template may name."""
    pages = {name: view for name, view in VIEWS.items() if issubclass(view, PageView)}
    sections = [
        ("`site`", SiteView, ()),
        ("`tenant`", TenantView, ()),
        ("`page` in every page", PageView, ()),
        *((f"`page` in `{name}`, besides", view, _names(PageView)) for name, view in pages.items()),
        ("`page` in `navigation.html`", NavigationView, ()),
        ("`page` in `head.html`, `top.html` and `foot.html`", PartView, ()),
        *((f"A {word}", view, ()) for view, word in PARTS.items()),
    ]
    blocks = [f"This is contract {CONTRACT}."]
    for title, view, known in sections:
        rows = list(_rows(view, known))
        blocks += [f"### {title}", table(("name", "is", "holds"), rows) if rows else "Nothing."]
    return "\n\n".join(blocks)


def listed() -> tuple[str, ...]:
    """The contract as lines, `LinkView.href: text`: what a test keeps of each number."""
    views = [SiteView, TenantView, *VIEWS.values(), *PARTS]
    return tuple(
        sorted({f"{v.__name__}.{name}: {_said(hint)}" for v in views for name, hint in _hints(v)})
    )


def _hints(view: type) -> list[tuple[str, Any]]:
    return list(get_type_hints(view).items())


def _names(view: type) -> tuple[str, ...]:
    return tuple(name for name, _ in _hints(view))


def _rows(view: type, known: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    for name, hint in _hints(view):
        if name not in known:
            yield f"`{name}`", _said(hint), MEANINGS[view.__name__, name]


def _said(hint: Any) -> str:  # noqa: ANN401  a type as annotations have it
    """A type in words."""
    if get_origin(hint) is tuple:
        return f"list of {_said(get_args(hint)[0])}s"
    (kind,) = kinds_of(hint)
    word = PLAIN.get(kind) or PARTS[kind]
    return word if hint is kind else f"{word} or nothing"
