"""The outlines of one article's variants: each stretch of a body that they share is looked through once.

Holes are marked alike in all of them, so that the same words are the same text, in whichever variant they stand.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field

from helpgen.compile.body_stretches import Bodies, BodyStretch
from helpgen.compile.search.marked import MARK, Marks, numbered_parts
from helpgen.compile.search.outline import FieldOutline, Outline, field_outline
from helpgen.compile.search.plain_sections import (
    PlainSection,
    names_in,
    own_html,
    plain_sections,
)
from helpgen.frozen import working
from helpgen.model.numbered import Numbered
from helpgen.model.search_entry import OpenSection, SearchSection, Sections
from helpgen.model.template import Heading
from helpgen.model.text import Markup, Text


@working
class Outlining:
    """Looks through the variants of one article, whose `bodies` these are; `words` are its aliases and tags."""

    title: Text
    words: Sequence[Text]
    summary: Text
    bodies: Bodies
    _marks: Marks = field(default_factory=Marks)
    _html: dict[BodyStretch, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    _cut: dict[tuple[object, ...], tuple[PlainSection, ...]] = field(default_factory=dict)
    _sections: dict[PlainSection, SearchSection | OpenSection] = field(default_factory=dict)
    _fields: dict[tuple[str, ...], FieldOutline] = field(default_factory=dict)

    def outline(self, body: Markup, headings: Iterable[Heading]) -> Outline:
        """The outline of one variant."""
        marked = self._marks.marked
        found = tuple(self._found(body, {each.id: each.text for each in headings}))
        fields = (
            self._field((marked(self.title),)),
            self._field(tuple(map(marked, self.words))),
            self._field(tuple([marked(each.heading) for each in found])),
            field_outline([marked(self.summary), *[each.text for each in found]]),
        )
        sections = tuple([self._section(each) for each in found if each.text or each.heading])
        return Outline(self._marks.numbered(_open(fields, sections)), Sections(sections), fields)

    def _found(self, body: Markup, known: dict[str, Text]) -> Iterator[PlainSection]:
        """The sections of a body. What a stretch has before its first section goes on with the one before it."""
        last, texts = PlainSection("", (), ""), list[str]()
        for stretch in self.bodies.stretches(body):
            more, *sections = self._stretch(stretch, known)
            texts += [more.text] if more.text else []
            for each in sections:
                yield last._replace(text=" ".join(texts))
                last, texts = each, [each.text] if each.text else []
        yield last._replace(text=" ".join(texts))

    def _stretch(self, stretch: BodyStretch, known: dict[str, Text]) -> tuple[PlainSection, ...]:
        marked = self._html.get(stretch)
        if marked is None:
            own = own_html(stretch.pieces, self._marks)
            marked = self._html[stretch] = (own, names_in(own))
        html, names = marked
        said = (html, *map(known.get, names))
        found = self._cut.get(said)
        if found is None:
            here = {name: known[name] for name in names if name in known}
            found = self._cut[said] = plain_sections(html, here)
        return found

    def _section(self, section: PlainSection) -> SearchSection | OpenSection:
        """A section as a result shows it, one object for all variants that have it."""
        made = self._sections.get(section)
        if made is None:
            made = self._sections[section] = self._shown(section)
        return made

    def _shown(self, section: PlainSection) -> SearchSection | OpenSection:
        anchor, heading, text = section.anchor, self._marks.marked(section.heading), section.text
        if MARK in text or MARK in heading:
            return OpenSection(anchor, numbered_parts(heading), numbered_parts(text))
        return SearchSection(anchor, heading, text)

    def _field(self, texts: tuple[str, ...]) -> FieldOutline:
        """A field that many variants have alike."""
        made = self._fields.get(texts)
        if made is None:
            made = self._fields[texts] = field_outline(texts)
        return made


def _open(
    fields: Iterable[FieldOutline], sections: Iterable[SearchSection | OpenSection]
) -> Iterator[Numbered]:
    """All texts with holes."""
    for each in fields:
        for text, _ in each.open:
            yield text
    for section in sections:
        if isinstance(section, OpenSection):
            yield section.heading
            yield section.text
