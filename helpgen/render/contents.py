"""The list of an article's sections, ready to be put on its page."""

from collections.abc import Iterable

from markupsafe import Markup

from helpgen.model.content import Section

LEVELS = (2, 3)
FEWEST = 2


def contents(sections: Iterable[Section]) -> Markup:
    """List items for the headings of level 2 and 3; nothing when there are fewer than two to choose from."""
    items = [
        f'<li class="level-{level}"><a href="#{section.id}">{section.html}</a></li>'
        for section in sections
        if (level := section.level) in LEVELS
    ]
    return Markup("".join(items) if len(items) >= FEWEST else "")  # noqa: S704  compile escaped ids and text
