"""An article's entry in the index of a search: nothing but what its page shows, and its aliases and tags."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from helpgen.compile.fill import article_way, fill_plain, template_for
from helpgen.compile.search.marked import Alternative, Piece
from helpgen.compile.search.outline import FieldOutline, Outline, outline
from helpgen.compile.variables.filters import apply
from helpgen.compile.word_list import Shown, Way, WordList
from helpgen.logic import Facts, holds
from helpgen.model.numbered import Words, joined
from helpgen.model.search_entry import Counted, SearchEntry
from helpgen.model.template import Blueprint, Template
from helpgen.model.text import Hole, Indefinite
from helpgen.text.search_terms import search_terms

_REMEMBERED = 4096


class SearchEntries:
    """Makes entries. A variant is looked through once, for the first who sees it."""

    def __init__(self) -> None:
        self._variants: dict[tuple[str, int], _Outlined] = {}

    def of(self, blueprint: Blueprint, facts: Facts) -> SearchEntry:
        """The entry of one article for all who share these facts."""
        template = template_for(blueprint, facts)
        variant = self._variants.get(_key(blueprint, template))
        if variant is None:
            variant = self.learn(blueprint, template, outline_of(blueprint, template))
        return _entry(variant, facts)

    def learn(self, blueprint: Blueprint, template: Template, outline: Outline) -> "_Outlined":
        """Somebody else has looked through a variant."""
        variant = self._variants[_key(blueprint, template)] = _variant(outline)
        return variant


class _Outlined(NamedTuple):
    """The outline of a variant, and the words of its holes. `counts` has the terms of fields that words may join."""

    outline: Outline
    words: WordList[Piece]
    counts: tuple[Mapping[str, int], ...]


def _key(blueprint: Blueprint, template: Template) -> tuple[str, int]:
    return blueprint.article.slug, id(template)  # it lives as long as its blueprint


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
    return _entry(_variant(outline), facts)


def _variant(outline: Outline) -> _Outlined:
    counts = [dict(field.common.counts() if field.open else ()) for field in outline.fields]
    return _Outlined(outline, WordList(outline.pieces, _way, _word), tuple(counts))


def _entry(variant: _Outlined, facts: Facts) -> SearchEntry:
    words = variant.words.of(facts)
    fields = zip(variant.outline.fields, variant.counts, strict=True)
    counted = tuple([_counted(field, counts, words) for field, counts in fields])
    return SearchEntry(variant.outline.sections, words, counted)


def _way(piece: Piece) -> Way | None:
    if isinstance(piece, Hole) and piece.manner is None:
        return piece.key, _holes(piece.filters)
    return article_way(piece) if isinstance(piece, Indefinite) else None


@cache
def _holes(filters: tuple[str, ...]) -> Shown:
    return Shown(lambda value: apply(value, filters))


def _word(piece: Piece, facts: Facts, words: Words) -> str:
    """What stands in a hole. An alternative holds only pieces with lower numbers than its own."""
    if isinstance(piece, Alternative):
        return joined(piece.then if holds(piece.condition, facts) else piece.otherwise, words)
    return fill_plain((piece,), facts)


def _counted(outline: FieldOutline, counts: Mapping[str, int], words: Words) -> Counted:
    """The field's terms, with those of the words that had holes."""
    if not outline.open:
        return Counted(outline.common, (), ())
    own: dict[str, int] = {}
    for word, times in outline.open:
        text = words[word[0]] if len(word) == 1 else joined(word, words)  # nearly all stand alone
        for term in _terms(text):
            own[term] = own.get(term, 0) + times
    raised = [(term, count + counts[term]) for term, count in own.items() if term in counts]
    added = [each for each in own.items() if each[0] not in counts]
    return Counted(outline.common, tuple(raised), tuple(added))


@lru_cache(maxsize=_REMEMBERED)
def _terms(word: str) -> tuple[str, ...]:
    return tuple(search_terms(word))
