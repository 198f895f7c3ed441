"""A stretch of decided text, compiled: HTML with marks in it, and what stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token

from helpgen.compile.desk import Desk, RawHeading
from helpgen.compile.headings import by_default, name_headings, words_of
from helpgen.compile.inline import dress
from helpgen.compile.limits import costly_quotes
from helpgen.compile.lists import settle_lists
from helpgen.compile.parser import needless, page_parser
from helpgen.compile.related import settle_related
from helpgen.model.source import Line


@dataclass(frozen=True, slots=True)
class Chunk:
    """HTML with marks. `related` is the line of the Related section's heading, 0 where it stands elsewhere."""

    html: str
    headings: tuple[RawHeading, ...] = ()
    assets: tuple[str, ...] = ()
    related: int = 0


_MANY = 500  # quoted lines; fewer cost little, however they stand


def compile_chunk(lines: Sequence[Line], text: str, desk: Desk) -> Chunk:
    """`text` is the lines masked and joined; findings are noted on the desk."""
    costly = costly_quotes(lines) if text.count(">") > _MANY else None
    if costly:
        hint = "leave a blank line between quotes, and after each"
        desk.report(costly.number, "ST205", "too many quotes run into each other here", hint)
        return Chunk("")
    env: dict[str, object] = {}
    parser = page_parser(needless(text))
    tokens = parser.parse(text, env)
    settle_lists(tokens, lines)
    assets: list[str] = []
    dress(tokens, lines, desk, assets)
    headings = name_headings(tokens, lines, desk)
    section, line = _related_section(tokens, desk), 0
    if section:
        start, end = section
        line = lines[(tokens[start].map or [0])[0]].number
        settled, targets = settle_related(tokens, start, end, desk)
        tokens = [*tokens[:start], *settled, *tokens[end:]]
        headings = [
            replace(each, targets=targets) if each.line == line else each for each in headings
        ]
    html = str(parser.renderer.render(tokens, parser.options, env))
    return Chunk(html, tuple(headings), tuple(assets), related=line)


def _related_section(tokens: Sequence[Token], desk: Desk) -> tuple[int, int] | None:
    """Where the section stands among the tokens: its heading, and what follows up to the next one."""
    start: int | None = None
    for position, token in enumerate(tokens):
        if token.level or token.type not in ("heading_open", "footnote_block_open"):
            continue
        if start is not None:
            return start, position
        if token.tag == "h2" and _is_related(tokens[position + 1], desk):
            start = position
    return None if start is None else (start, len(tokens))


def _is_related(inline: Token, desk: Desk) -> bool:
    words = by_default(words_of(inline.children), desk.slots.all, desk.defaults) or ""
    return words.strip().casefold() == desk.related_heading.casefold()
