"""Plain text with variables: a title, a summary, a tag, the name of a category."""

import re
from collections.abc import Iterator
from dataclasses import replace

from helpgen.compile.variables.indefinite import with_indefinites
from helpgen.compile.variables.marks import CLOSE, MARK, Slots
from helpgen.compile.variables.mask import mask, may_hold
from helpgen.compile.variables.slots import Broken, Literally, Variable
from helpgen.compile.variables.trouble import Trouble
from helpgen.compile.variables.variables import ONE_BRACE, Variables, one_brace
from helpgen.logic import ALWAYS, Condition
from helpgen.logic.comments import Stance, comments_on
from helpgen.logic.directive_words import BARE
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.text import Hole, Indefinite, Text

_SINGLE = re.compile(ONE_BRACE)
_SPACES = re.compile(r"\s+")


def plain(
    source: str,
    place: Place,
    variables: Variables,
    given: Condition = ALWAYS,
    *,
    english: bool = True,
) -> Checked[Text]:
    """The text with its holes, white space folded; `place` is where the text starts."""
    text = as_typed(source)
    if text is not None:
        return Checked(text)
    slots = Slots(source)
    masked = mask(source, place.line, slots, lambda inside: _read(inside, variables, given))
    masked = with_indefinites(masked, slots) if english else masked
    found = (
        *(
            Diagnostic(place, slot.code, slot.message, slot.hint)
            for slot in slots.all
            if isinstance(slot, Broken)
        ),
        *_looks(source, place),
    )
    return Checked(text_of(_SPACES.sub(" ", masked).strip(), slots), found)


def as_typed(source: str) -> Text | None:
    """The text of a source in which nothing has to be read, white space folded; None where something may have to be."""
    if "{" in source or "[[" in source or may_hold(source) or BARE.search(source):
        return None
    return (_SPACES.sub(" ", source).strip(),)


def _read(inside: str, variables: Variables, given: Condition) -> Hole | Trouble:
    """What a variable is, in a text where no block can stand around it."""
    read = variables.read(inside, given)
    if isinstance(read, Trouble) and read.without_block:
        return replace(read, hint=read.without_block)
    return read


def _looks(source: str, place: Place) -> Iterator[Diagnostic]:
    """What would be published: conditions and comments, with what they hide, and a variable with one brace."""
    if single := _SINGLE.search(source):
        yield Diagnostic(place, "LB301", *one_brace(single[0]))
    comments = [each for each in comments_on(source) if each.stance is not Stance.ESCAPED]
    if comments or BARE.search(source):
        message = "a comment or directive stands here, and would be published"
        hint = r"remove it: conditions work in the body only; `\<!--` writes the characters"
        yield Diagnostic(place, "CD208", message, hint)


def text_of(masked: str, slots: Slots) -> Text:
    """Masked text as pieces: what the marks of plain text stand for. Links and gates leave nothing."""
    if CLOSE not in masked:  # most titles and headings have no mark
        return (masked,) if masked else ()
    pieces: list[str | Hole | Indefinite] = []
    parts = MARK.split(masked)
    for position in range(0, len(parts), 3):
        if parts[position]:
            pieces.append(parts[position])
        if position + 2 < len(parts):
            match slots.find(parts[position + 2]):
                case Variable(hole=hole):
                    pieces.append(hole)
                case Literally(text=text):
                    pieces.append(text)
                case Indefinite() as word:
                    pieces.append(word)
                case Broken(source=source):
                    pieces.append(source)
                case _:
                    pass
    return tuple(pieces)
