"""Whom an article is written for, as pages say it. Nothing is hidden by it: everybody may read everything."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from helpgen.model.content import Content
from helpgen.render.view import RoleView

FEWEST = 2


def audience(roles: Iterable[str], titles: Mapping[str, str]) -> Markup:
    """List items with the titles of roles; a role without one is told by its name."""
    items = [f"<li>{escape(titles.get(role, role))}</li>" for role in roles]
    return Markup("".join(items))  # noqa: S704  each is escaped


def choices(articles: Iterable[Content], titles: Mapping[str, str]) -> tuple[RoleView, ...]:
    """The roles to choose among, in the catalog's order; none where every choice would show the same articles."""
    sets = {frozenset(roles) for roles in {article.roles for article in articles}}
    some = frozenset().union(*sets)
    shown = tuple([RoleView(name, title) for name, title in titles.items() if name in some])
    return shown if len(sets) >= FEWEST and len(shown) >= FEWEST else ()


def names(articles: Iterable[Content]) -> str:
    """The names of all roles that some of the articles are for, in order, with spaces between."""
    return spaced(tuple(sorted(frozenset[str]().union(*{article.roles for article in articles}))))


@lru_cache(maxsize=256)
def spaced(roles: tuple[str, ...]) -> str:
    """Names of roles with spaces between."""
    return " ".join(roles)
