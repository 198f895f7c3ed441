"""The Related section: one list of articles, from the body and the front matter, without doubles.

An item whose article this tenant does not have is dropped, and the section with it when nothing is left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.headings import by_default, words_of
from helpgen.compile.decide import Row
from helpgen.compile.variables.marks import MARK
from helpgen.compile.variables.slots import Edge, Link


def raw(html: str) -> Token:
    """A block of HTML of our own making."""
    return Token("raw", "", 0, content=html, block=True)


def own_targets(desk: Desk) -> tuple[str, ...]:
    """What the front matter lists, once each; an article is not related to itself."""
    listed = dict.fromkeys(desk.article.front.related)
    return tuple(slug for slug in listed if slug != desk.article.slug)


def item(slug: str, desk: Desk) -> str:
    """One entry of the front matter's list, shown only where its article exists."""
    add, places = desk.slots.add, desk.article.places
    number = desk.article.front.related.index(slug)
    place = places.get(f"related.{number}") or places.get("related")
    line, column = (place.line, place.column) if place else (1, 1)
    opening, title, close = (
        add(Link(part, slug, "", line, related=True, column=column))
        for part in ("open", "title", "close")
    )
    begin, end = add(Edge("open", (slug,))), add(Edge("close", (slug,)))
    return f"{begin}<li>{opening}{title}{close}</li>\n{end}"


def settle_related(
    tokens: list[Token], rows: Sequence[Row], desk: Desk
) -> tuple[list[Token], dict[int, tuple[str, ...]]]:
    """The tokens with each Related section in order, and the articles that it lists, by the line of its heading."""
    listed: dict[int, tuple[str, ...]] = {}
    for start, end in reversed(list(_sections(tokens, desk))):
        line = rows[(tokens[start].map or [0])[0]].number
        settled, listed[line] = _settled(tokens, start, end, desk)
        tokens = [*tokens[:start], *settled, *tokens[end:]]
    return tokens, listed


def _sections(tokens: Sequence[Token], desk: Desk) -> Iterator[tuple[int, int]]:
    """Where each section stands among the tokens: its heading, and what follows up to the next one."""
    edges = [
        position
        for position, token in enumerate(tokens)
        if not token.level and token.type in ("heading_open", "footnote_block_open")
    ]
    for start, end in pairwise([*edges, len(tokens)]):
        if tokens[start].tag == "h2" and _is_related(tokens[start + 1], desk):
            yield start, end


def _is_related(inline: Token, desk: Desk) -> bool:
    words = by_default(words_of(inline.children), desk.slots, desk.defaults) or ""
    return words.strip().casefold() == desk.related_heading.casefold()


def _settled(
    tokens: list[Token], start: int, end: int, desk: Desk
) -> tuple[list[Token], tuple[str, ...]]:
    """The section's tokens (its h2 included) with gates, and all the articles it lists."""
    seen: list[str] = []
    out: list[Token] = []
    only_lists = True
    position = start + 3  # past heading_open, inline, heading_close
    while position < end:
        stop = _end_of(tokens, position)
        if tokens[position].type in ("bullet_list_open", "ordered_list_open"):
            inside, free = _items(tokens[position:stop], seen, desk)
            out += inside
            only_lists = only_lists and not free
        else:
            out += tokens[position:stop]
            only_lists = False
        position = stop
    out += _from_front_matter(out, seen, desk)
    heading = tokens[start : start + 3]
    body = [raw('<section class="related">\n'), *heading, *out, raw("</section>\n")]
    return (_fenced(body, seen, desk) if only_lists and seen else body), tuple(
        seen if only_lists else ()
    )


def _from_front_matter(out: list[Token], seen: list[str], desk: Desk) -> list[Token]:
    new = [slug for slug in own_targets(desk) if slug not in seen]
    seen += new
    entries = "".join(item(slug, desk) for slug in new)
    if not entries:
        return []
    if out and out[-1].type == "bullet_list_close":
        out.insert(len(out) - 1, raw(entries))
        return []
    return [raw(f"<ul>\n{entries}</ul>\n")]


def _fenced(tokens: list[Token], targets: Sequence[str], desk: Desk) -> list[Token]:
    slots, all_of = desk.slots, tuple(targets)
    return [raw(slots.add(Edge("open", all_of))), *tokens, raw(slots.add(Edge("close", all_of)))]


def _end_of(tokens: Sequence[Token], position: int) -> int:
    level = tokens[position].level
    end = position + 1
    if tokens[position].nesting == 1:
        while tokens[end].level > level:
            end += 1
        end += 1
    return end


def _items(tokens: list[Token], seen: list[str], desk: Desk) -> tuple[list[Token], bool]:
    """A list with each item gated, and whether an item leads to no article (such an item is always shown)."""
    out = [tokens[0]]
    free = False
    position = 1
    while position < len(tokens) - 1:
        stop = _end_of(tokens, position)
        entry = tokens[position:stop]
        position = stop
        first = _first_link(entry, desk)
        slug = first.target if first else None
        if first is not None:
            _note_more_than_words(entry, desk, first)
        if slug is None:
            free = True
            out += entry
        elif slug not in seen:
            seen.append(slug)
            out += _fenced(entry, (slug,), desk)
    return [*out, tokens[-1]], free


def _first_link(tokens: Sequence[Token], desk: Desk) -> Link | None:
    """The link that an item is about: its links to that article go with the item, others are links as in prose."""
    first: Link | None = None
    for token in tokens:
        for child in token.children or ():
            text = child.content if child.type == "raw" else str(child.meta.get("mark", ""))
            for found in MARK.finditer(text):
                slot = desk.slots.find(found[2])
                if isinstance(slot, Link):
                    first = first or slot
                    if slot.target == first.target:
                        desk.slots.change(found[2], replace(slot, related=True))
    return first


def _note_more_than_words(tokens: Sequence[Token], desk: Desk, link: Link) -> None:
    """What is listed, counted or copied for the whole article cannot go with an item."""
    kinds = {token.type for token in tokens}
    kinds |= {child.type for token in tokens for child in token.children or ()}
    if kinds & {"heading_open", "footnote_ref", "image"}:
        message = "an item of the related articles holds a heading, a picture or a footnote"
        hint = "let it hold a link and words: the item goes where its article is hidden"
        desk.report(link.line, "LK611", message, hint, link.column)
