"""An article filled with one projection: what readers of some tenants see."""

from typing import NamedTuple

from helpgen.frozen import frozen


class Section(NamedTuple):
    """A heading as readers see it: `text` is plain, `html` is escaped and may hold `<bdi>`."""

    id: str
    level: int
    text: str
    html: str


@frozen
class Unmet:
    """A prerequisite that this tenant does not meet; `href` leads to the article that tells how, or is empty.

    `changed_by` are the roles that may change it, by name and title.
    """

    key: str
    title: str
    href: str
    changed_by: tuple[tuple[str, str], ...] = ()


class Content(NamedTuple):
    """One article, filled.

    `title_html` and `summary_html` are escaped and may hold `<bdi>`; the rest is plain text, and `body` HTML.
    `assets` are the paths of the files that it shows or offers. Without `has_body` there are only title, summary
    and what is unmet: no section, no asset, nothing in `body`.
    """

    id: str
    slug: str
    category: str
    title: str
    title_html: str
    summary: str
    summary_html: str
    tags: tuple[str, ...]
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    updated: str | None
    order: int | None
    sections: tuple[Section, ...]
    unmet: tuple[Unmet, ...]
    body: str
    assets: tuple[str, ...]
    has_body: bool = True
    screens: tuple[str, ...] = ()
