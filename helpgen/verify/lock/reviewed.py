"""A claim and the bones of what it speaks of, as they are reviewed."""

import re
from collections.abc import Iterator, Sequence

from helpgen.compile.every_passage import Reading
from helpgen.compile.passages import Kind
from helpgen.frozen import frozen
from helpgen.model.claim import Claim
from helpgen.verify.prose.bones import bones
from helpgen.verify.prose.names import Names
from helpgen.verify.prose.plain import folded, said
from helpgen.verify.scope import Covered, covered

_NOT_MEANT = ("until", "reason")
"""Options that say nothing about the sentence: a later day or better reason asks for no new look at it."""

_WORD = re.compile(r"[^\W_]+")

ROW = "|"
"""What stands between two passages."""

STEP = "#"
"""What stands before each step, instead; its own words follow in parentheses, for their order."""


@frozen
class Reviewed:
    """`article` is a slug, `claim` what identifies the claim in it; `says` are the bones, one text for each variant."""

    article: str
    claim: str
    says: tuple[str, ...]


def identity(claim: Claim) -> str:
    """A claim's words in one spelling: what it is found by again, wherever it stands in its article."""
    words = claim.said
    law = f"#{words.law}" if words.law else ""
    options = [
        f"{pair.name}={pair.value}"
        for pair in sorted(words.options, key=lambda pair: pair.name)
        if pair.name not in _NOT_MEANT
    ]
    given = [
        f"{pair.name}={pair.value}" for pair in sorted(words.policy, key=lambda pair: pair.name)
    ]
    parts = [words.form, f"{words.subject}{law}", *options, *(["with", *given] if given else [])]
    return " ".join([each for each in parts if each])


def reviewed(slug: str, claim: Claim, readings: Sequence[Reading], names: Names) -> Reviewed:
    """What a claim vouches for, in every variant that has it; variants that say the same are one."""
    texts: dict[str, None] = {}
    for reading in readings:
        spoken = covered(claim, reading)
        if spoken:
            texts[" ".join(_bones(claim, spoken, names))] = None
    return Reviewed(slug, identity(claim), tuple(texts))


def _bones(claim: Claim, spoken: Sequence[Covered], names: Names) -> Iterator[str]:
    """The bones of each passage, the rows of an example left out: the rule itself is asked about them."""
    is_first = True
    for each in spoken:
        if claim.said.form == "examples" and each.passage.kind is Kind.ROW:
            continue
        if each.passage.kind is Kind.STEP and len(spoken) > 1:
            yield f"{STEP} ({_words(said(each.passage))})"
        elif not is_first:
            yield ROW
        is_first = False
        for sentence in each.sentences():
            yield from bones(sentence, names)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(folded(text)))
