"""An article's entry in the index of a search: nothing but what its page shows, and its aliases and tags."""

from functools import lru_cache

from helpgen.compile.fill import fill_plain, template_for
from helpgen.compile.search.marked import Alternative, Parts, Piece
from helpgen.compile.search.outline import FieldOutline, Outline, SectionOutline, outline
from helpgen.compile.variables.filters import apply
from helpgen.logic import Facts, holds
from helpgen.model.search_entry import Counted, SearchEntry, SearchSection
from helpgen.model.template import Blueprint, Template
from helpgen.model.text import Hole
from helpgen.text.search_terms import search_terms

_REMEMBERED = 4096
_Words = dict[str | int, str]
"""The words of each hole, by its number."""


class SearchEntries:
    """Makes entries. A variant is looked through once, for the first who sees it."""

    def __init__(self) -> None:
        self._outlines: dict[tuple[str, int], Outline] = {}

    def of(self, blueprint: Blueprint, facts: Facts) -> SearchEntry:
        """The entry of one article for all who share these facts."""
        template = template_for(blueprint, facts)
        key = (blueprint.article.slug, id(template))  # it lives as long as its blueprint
        if key not in self._outlines:
            self._outlines[key] = outline_of(blueprint, template)
        return search_entry(self._outlines[key], facts)

    def learn(self, blueprint: Blueprint, template: Template, outline: Outline) -> None:
        """Somebody else has looked through a variant."""
        self._outlines[blueprint.article.slug, id(template)] = outline


def outline_of(blueprint: Blueprint, template: Template) -> Outline:
    """The outline of one variant of an article."""
    return outline(
        blueprint.title,
        (*blueprint.aliases, *blueprint.tags),
        blueprint.summary,
        template.body,
        template.headings,
    )


def search_entry(outline: Outline, facts: Facts) -> SearchEntry:
    """An outline filled."""
    words: _Words = {}
    for number, piece in enumerate(outline.pieces):
        words[number] = _word(piece, facts, words)
    is_tidy = all(map(_is_tidy, words.values()))
    sections = [
        each if isinstance(each, SearchSection) else _section(each, words, is_tidy=is_tidy)
        for each in outline.sections
    ]
    return SearchEntry(
        tuple([each for each in sections if each.text or each.heading]),
        tuple([_counted(each, words) for each in outline.fields]),
    )


def _word(piece: Piece, facts: Facts, words: _Words) -> str:
    """What stands in a hole. An alternative holds only pieces with lower numbers than its own."""
    if isinstance(piece, Alternative):
        return _filled(piece.then if holds(piece.condition, facts) else piece.otherwise, words)
    if isinstance(piece, Hole) and piece.manner is None:  # nearly all of them
        return _shown(facts[piece.key], piece.filters)
    return fill_plain((piece,), facts)


_shown = lru_cache(maxsize=_REMEMBERED, typed=True)(apply)


@lru_cache(maxsize=_REMEMBERED)
def _is_tidy(word: str) -> bool:
    """Whether a line stays a line without doubled spaces wherever this word is put in."""
    return bool(word) and word == " ".join(word.split())


def _section(outline: SectionOutline, words: _Words, *, is_tidy: bool) -> SearchSection:
    """The section in one line, as a page shows it."""
    text = _filled(outline.text, words)
    line = text if is_tidy else " ".join(text.split())
    return SearchSection(outline.anchor, _filled(outline.heading, words), line)


def _counted(outline: FieldOutline, words: _Words) -> Counted:
    """The field's terms, with those of the words that had holes."""
    counts, length = outline.counts, len(outline.counts)
    if not outline.open:
        return Counted(outline.common, (), (), length)
    own: dict[str, int] = {}
    for word, times in outline.open:
        for term in _terms(_filled(word, words)):
            own[term] = own.get(term, 0) + times
    raised = [(term, count + counts[term]) for term, count in own.items() if term in counts]
    added = [each for each in own.items() if each[0] not in counts]
    return Counted(outline.common, tuple(raised), tuple(added), length + len(added))


def _filled(parts: Parts, words: _Words) -> str:
    """The parts joined, with words for numbers: a part that no word belongs to stands for itself."""
    return "".join(map(words.get, parts, parts))  # type: ignore[arg-type]  # every number has its word


@lru_cache(maxsize=_REMEMBERED)
def _terms(word: str) -> tuple[str, ...]:
    return tuple(search_terms(word))
