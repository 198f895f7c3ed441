"""An article's entry in the index of a search: nothing but what its page shows, and its aliases and tags."""

from functools import lru_cache

from helpgen.compile.fill import fill_plain, template_for
from helpgen.compile.search.marked import Alternative, Piece
from helpgen.compile.search.outline import FieldOutline, Outline, outline
from helpgen.compile.variables.filters import apply
from helpgen.logic import Facts, holds
from helpgen.model.numbered import Words, joined
from helpgen.model.search_entry import Counted, SearchEntry
from helpgen.model.template import Blueprint, Template
from helpgen.model.text import Hole
from helpgen.text.search_terms import search_terms

_REMEMBERED = 4096


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
    words: Words = {}
    for number, piece in enumerate(outline.pieces):
        words[number] = _word(piece, facts, words)
    fields = tuple([_counted(each, words) for each in outline.fields])
    return SearchEntry(outline.sections, words, fields)


def _word(piece: Piece, facts: Facts, words: Words) -> str:
    """What stands in a hole. An alternative holds only pieces with lower numbers than its own."""
    if isinstance(piece, Alternative):
        return joined(piece.then if holds(piece.condition, facts) else piece.otherwise, words)
    if isinstance(piece, Hole) and piece.manner is None:  # nearly all of them
        return _shown(facts[piece.key], piece.filters)
    return fill_plain((piece,), facts)


_shown = lru_cache(maxsize=_REMEMBERED, typed=True)(apply)


def _counted(outline: FieldOutline, words: Words) -> Counted:
    """The field's terms, with those of the words that had holes."""
    if not outline.open:
        return Counted(outline.common, (), ())
    own: dict[str, int] = {}
    for word, times in outline.open:
        for term in _terms(joined(word, words)):
            own[term] = own.get(term, 0) + times
    counts = outline.counts
    raised = [(term, count + counts[term]) for term, count in own.items() if term in counts]
    added = [each for each in own.items() if each[0] not in counts]
    return Counted(outline.common, tuple(raised), tuple(added))


@lru_cache(maxsize=_REMEMBERED)
def _terms(word: str) -> tuple[str, ...]:
    return tuple(search_terms(word))
