"""“a” or “an” before a label follows the organization's word.

Works on text or HTML in which variables are marks already. A capital “A” counts only at the start of a sentence:
elsewhere it is more likely a name (“plan A”).
"""

import re

from helpgen.compile.marks import ATTRIBUTE, CLOSE, OPEN
from helpgen.compile.mask import Slots
from helpgen.compile.slots import Variable
from helpgen.model.text import Indefinite

_ARTICLE = re.compile(
    rf"(?<![\w'’\-{CLOSE}])([Aa]n?)(\s+(?:<(?:strong|em|s)>)*)([{OPEN}{ATTRIBUTE}])([0-9]+){CLOSE}"
)
_SENTENCE_START = re.compile(r"(?:^|[>.!?:•|(\"“]\s*|\n)$")


def with_indefinites(text: str, slots: Slots) -> str:
    """The same text, with the article before each label turned into a mark of its own."""

    def replace(found: re.Match[str]) -> str:
        word, gap, opening, number = found[1], found[2], found[3], int(found[4])
        slot = slots.all[number]
        if not (isinstance(slot, Variable) and slot.hole.key.startswith("labels.")):
            return found[0]
        capital = word[0] == "A"
        if capital and not _SENTENCE_START.search(text, max(0, found.start() - 8), found.start()):
            return found[0]
        article = slots.add(Indefinite(slot.hole.key, slot.hole.filters, capital))
        return article.replace(OPEN, opening) + gap + f"{opening}{number}{CLOSE}"

    return _ARTICLE.sub(replace, text) if CLOSE in text else text
