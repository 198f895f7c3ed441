"""An article's entry in the index of a search: nothing but what its page shows, and its aliases and tags."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from helpgen.compile.body_stretches import Bodies
from helpgen.compile.fill import article_way, fill_plain
from helpgen.compile.search.marked import Alternative, Piece
from helpgen.compile.search.outline import FieldOutline, Outline, interned
from helpgen.compile.search.outlining import Outlining
from helpgen.compile.variables.filters import apply
from helpgen.compile.word_list import Shown, Way, WordList
from helpgen.logic import Facts, holds
from helpgen.model.frequent import NONE_FREQUENT, Frequent, Parted, frequent_in, parted
from helpgen.model.numbered import Numbered, Words, joined
from helpgen.model.search_entry import FIELDS, Counted, SearchEntry, Sections
from helpgen.model.template import Blueprint, Template
from helpgen.model.text import Hole, Indefinite
from helpgen.text.search_terms import search_terms

_REMEMBERED = 4096
_MET = 64  # terms of one field
_NONE = (NONE_FREQUENT,) * len(FIELDS)


class SearchEntries:
    """Makes entries. A variant is looked through once, for the first who sees it."""

    def __init__(self) -> None:
        self._variants: dict[tuple[str, int], _Outlined] = {}
        self._fields: dict[tuple[FieldOutline, Frequent], _Field] = {}
        self._frequent = _NONE

    def of(self, blueprint: Blueprint, template: Template, facts: Facts) -> SearchEntry:
        """The entry of one article for all who share these facts, by which `template` is their variant."""
        variant = self._variants.get(_key(blueprint, template))
        if variant is None:
            made = _outlining(blueprint, Bodies()).outline(template.body, template.headings)
            variant = self._learned(blueprint, template, made)
        return _entry(variant, facts)

    def all_of(self, blueprint: Blueprint, bodies: Bodies) -> tuple[Outline, ...]:
        """Every variant of an article, whose bodies these are, looked through, in their order."""
        article = _outlining(blueprint, bodies)
        every = blueprint.variants.values()
        return tuple([article.outline(each.body, each.headings) for each in every])

    @property
    def knows_frequent(self) -> bool:
        """Whether it is known which terms are frequent."""
        return self._frequent is not _NONE

    def learn(self, found: list[tuple[Blueprint, tuple[Outline, ...]]]) -> None:
        """Another process has looked through all variants of articles: those that come first tell what is frequent.

        What was learned is not in the list any more: else all of it would be there twice, as it came and as it is kept.
        """
        if not self.knows_frequent:
            many = [made.fields for _, outlines in found for made in outlines]
            columns = zip(*many, strict=True)
            told = tuple([frequent_in([each.common for each in fields]) for fields in columns])
            self._frequent = told or _NONE
            del many, columns
        while found:
            blueprint, outlines = found.pop()
            self._learn(blueprint, outlines)

    def _learn(self, blueprint: Blueprint, outlines: Iterable[Outline]) -> None:
        """Variants of an article share most of their fields: each comes as one object, and is looked at once."""
        seen: dict[tuple[int, Frequent], _Field] = {}
        for template, made in zip(blueprint.variants.values(), outlines, strict=True):
            laid = list[_Field]()
            for field, frequent in zip(made.fields, self._frequent, strict=True):
                key = (id(field), frequent)
                if key not in seen:
                    seen[key] = _field(interned(field), frequent)
                laid.append(seen[key])
            self._variants[_key(blueprint, template)] = _variant(made, tuple(laid))

    def _learned(self, blueprint: Blueprint, template: Template, made: Outline) -> "_Outlined":
        fields = tuple(map(self._field, made.fields, self._frequent))
        variant = self._variants[_key(blueprint, template)] = _variant(made, fields)
        return variant

    def _field(self, field: FieldOutline, frequent: Frequent) -> "_Field":
        """A field laid out; variants that say the same in it have one object, by which its rows are remembered."""
        key = (field, frequent)
        known = self._fields.get(key)
        if known is None:
            known = self._fields[key] = _field(field, frequent)
        return known


class _Met(dict[str, int]):
    """How often a field has a term that an organization's words bring, 0 where it has not; looked up once for each.

    Such terms are few, and a field has hundreds: a table of all, for each field, was the largest thing of a build.
    """

    __slots__ = ("_said",)

    def __init__(self, said: Parted) -> None:
        super().__init__()
        self._said = said

    def __missing__(self, term: str) -> int:
        """It is known from now on; of some terms only, because each organization may bring words of its own."""
        if len(self) >= _MET:
            self.clear()
        count = self[term] = self._said.times(term)
        return count


class _Field(NamedTuple):
    """What one field says to everybody, its words with holes, and which terms of these it has met."""

    closed: Counted
    open: tuple[tuple[Numbered, int], ...]
    met: _Met


class _Outlined(NamedTuple):
    """A variant as it was looked through, and the words of its holes."""

    sections: Sections
    words: WordList[Piece]
    fields: tuple[_Field, ...]


def _key(blueprint: Blueprint, template: Template) -> tuple[str, int]:
    return blueprint.article.slug, id(template)  # it lives as long as its blueprint


def _outlining(blueprint: Blueprint, bodies: Bodies) -> Outlining:
    words = (*blueprint.aliases, *blueprint.tags)
    return Outlining(blueprint.title, words, blueprint.summary, bodies)


def search_entry(outline: Outline, facts: Facts) -> SearchEntry:
    """An outline filled."""
    return _entry(_variant(outline, tuple(map(_field, outline.fields, _NONE))), facts)


def _variant(outline: Outline, fields: tuple[_Field, ...]) -> _Outlined:
    return _Outlined(outline.sections, WordList(outline.pieces, _way, _word), fields)


def _field(field: FieldOutline, frequent: Frequent) -> _Field:
    said = parted(field.common, frequent)
    return _Field(Counted(said, (), ()), field.open, _Met(said))


def _entry(variant: _Outlined, facts: Facts) -> SearchEntry:
    words = variant.words.of(facts)
    counted = tuple(
        [_counted(field, words) if field.open else field.closed for field in variant.fields]
    )
    return SearchEntry(variant.sections, words, counted)


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


def _counted(field: _Field, words: Words) -> Counted:
    """The field's terms, with those of the words that had holes."""
    own: dict[str, int] = {}
    for word, times in field.open:
        text = words[word[0]] if len(word) == 1 else joined(word, words)  # nearly all stand alone
        for term in _terms(text):
            own[term] = own.get(term, 0) + times
    met, raised, added = field.met, list[tuple[str, int]](), list[tuple[str, int]]()
    for term, count in own.items():
        if known := met[term]:
            raised.append((term, count + known))
        else:
            added.append((term, count))
    return Counted(field.closed.common, tuple(raised), tuple(added))


@lru_cache(maxsize=_REMEMBERED)
def _terms(word: str) -> tuple[str, ...]:
    return tuple(search_terms(word))
