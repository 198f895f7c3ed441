"""The list of an article's sections, ready to be put on its page."""

from functools import lru_cache

from markupsafe import Markup

from helpgen.model.content import Section

LEVELS = (2, 3)
FEWEST = 2


@lru_cache(maxsize=4096)
def contents(sections: tuple[Section, ...]) -> Markup:
    """List items for the headings of level 2 and 3; nothing when there are fewer than two to choose from.

    Most articles have the same for many organizations.
    """
    items = [
        f'<li class="level-{level}"><a href="#{section.id}">{section.html}</a></li>'
        for section in sections
        if (level := section.level) in LEVELS
    ]
    return Markup("".join(items) if len(items) >= FEWEST else "")  # noqa: S704  compile escaped ids and text
