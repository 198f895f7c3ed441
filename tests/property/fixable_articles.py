"""Articles made of pieces that can be mended, of what they become, and of pieces that only look alike."""

import random
from collections.abc import Sequence
from typing import NamedTuple

WHEN, NOT, END = (
    "<!-- help:when features.portal -->",
    "<!-- help:when-not features.portal -->",
    "<!-- help:end -->",
)
ELSE = "<!-- help:else -->"
IGNORE = '<!-- help:ignore ST101 reason="it was so" -->'


class Piece(NamedTuple):
    """What is written, and what becomes of it; `keeps` tells that pages say the same before and after."""

    bad: str
    good: str
    keeps: bool = True


KEEPING = (
    Piece("[old](/help/portal/was) {n}", "[old](/help/portal/target) {n}"),
    Piece("`/help/portal/was` {n}", "`/help/portal/target` {n}"),
    Piece(f"{IGNORE}\nwords {{n}}", "words {n}"),
    Piece(f"words {{n}} {IGNORE}.", "words {n}."),
    Piece(
        f"{WHEN}\none {{n}}\n{END}\n\n{NOT}\ntwo {{n}}\n{END}",
        f"{WHEN}\none {{n}}\n\n{ELSE}\ntwo {{n}}\n{END}",
    ),
    Piece(
        f"{WHEN}\none {{n}}\n{END}\n{WHEN}\ntwo {{n}}\n{END}",
        f"{WHEN}\none {{n}}\n\ntwo {{n}}\n{END}",
    ),
    Piece(
        f"- a {{n}}\n{WHEN}\n- b\n{END}\n{NOT}\n- c\n{END}\n- d",
        f"- a {{n}}\n{WHEN}\n- b\n{ELSE}\n- c\n{END}\n- d",
    ),
    Piece(
        f"| a {{n}} | b |\n| - | - |\n{WHEN}\n| c | d |\n{END}\n{WHEN}\n| e | f |\n{END}",
        f"| a {{n}} | b |\n| - | - |\n{WHEN}\n| c | d |\n| e | f |\n{END}",
    ),
    Piece(
        f"<!-- help:when features.booking or features.booking -->\nx {{n}}\n{END}",
        f"<!-- help:when features.booking -->\nx {{n}}\n{END}",
    ),
    Piece(
        f"```\n{WHEN}\none {{n}}\n{END}\n{NOT}\ntwo\n{END}\n```",
        f"```\n{WHEN}\none {{n}}\n{ELSE}\ntwo\n{END}\n```",
    ),
)
"""Mended, pages say what they said."""

CHANGING = (
    Piece("##Heading {n}", "## Heading {n}", keeps=False),
    Piece(
        "to {{labels.patient.singular}}: {labels.patient.plural} {n}",
        "to {{labels.patient.singular}}: {{labels.patient.plural}} {n}",
        keeps=False,
    ),
    Piece("{{labels.pateint.plural}} {n}", "{{labels.patient.plural}} {n}", keeps=False),
    Piece("[near](/help/portal/tarjet) {n}", "[near](/help/portal/target) {n}", keeps=False),
    Piece(
        f"<!-- help:when features.portl -->\nx {{n}}\n{END}", f"{WHEN}\nx {{n}}\n{END}", keeps=False
    ),
)
"""Mended, they say what was meant."""

ALIKE = tuple(
    Piece(each, each)
    for each in (
        "Words {n}, and no more.",
        "```\n##Heading {{labels.nobody.singular}} /help/portal/was {n}\n```",
        r"\##Heading \{{labels.pateint.plural}} {n}",
        "`##Heading` and `/help/portal` {n}",
        f"{WHEN}\none {{n}}\n{END}\n\nBetween.\n\n{WHEN}\ntwo {{n}}\n{END}",
        f"{WHEN}\none {{n}}\n{ELSE}\ntwo {{n}}\n{END}",
        "- a {n}\n\n  - b\n- c",
        "> quoted {n}\n> words",
        "{n}: [x](https://example.com/help/portal/was)",
    )
)
"""Nothing to mend, whatever it looks like."""


class Drawn(NamedTuple):
    """The body of an article, what it has to become, and whether its pages stay."""

    before: str
    after: str
    keeps: bool


def draw(chance: random.Random, pieces: Sequence[Piece]) -> Drawn:
    """Some pieces with words between them: neighbors would be judged together."""
    taken = chance.choices(pieces, k=chance.randint(1, 6))
    before, after = (
        "".join(
            f"{text.replace('{n}', f'n{number}')}\n\nWords between {number}.\n\n"
            for number, text in enumerate(texts)
        )
        for texts in ([each.bad for each in taken], [each.good for each in taken])
    )
    return Drawn(before, after, all(each.keeps for each in taken))
