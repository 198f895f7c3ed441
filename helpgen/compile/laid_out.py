"""A variant laid out to be filled many times: its holes numbered, and ready what is the same for everybody."""

from html import escape
from typing import NamedTuple

from helpgen.logic import ALWAYS
from helpgen.model.content import Section
from helpgen.model.numbered import Numbered, numbered
from helpgen.model.stencil import Stencil
from helpgen.model.template import Heading, Template
from helpgen.model.text import Gate, Hole, Href, Indefinite

Filled = Hole | Indefinite | Href | Gate


class LaidOut(NamedTuple):
    """The body and what stands behind its numbers; sections, and headings where they are still to be filled.

    `ready` are the sections where none is to be filled: one object for all.
    """

    body: Stencil[str]
    pieces: tuple[Filled, ...]
    sections: tuple[Section | Heading, ...]
    ready: tuple[Section, ...] | None


def laid_out(template: Template) -> LaidOut:
    """The variant laid out."""
    found: tuple[Numbered, tuple[Filled, ...]] = numbered(template.body)
    text, pieces = found
    sections = tuple(map(_section, template.headings))
    ready = tuple([each for each in sections if isinstance(each, Section)])
    return LaidOut(
        Stencil(text, ""), pieces, sections, ready if len(ready) == len(sections) else None
    )


def _section(heading: Heading) -> Section | Heading:
    """The section that everybody sees alike; else its heading as it is."""
    words = heading.text
    if heading.shown == ALWAYS and all(isinstance(each, str) for each in words):
        text = "".join(map(str, words))
        return Section(heading.id, heading.level, text, escape(text))
    return heading
