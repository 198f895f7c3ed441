"""The word before a label is the one its word wants.

Why: "a" or "an" is chosen by spelling where a profile does not say, and spelling can mislead ("an honorary").
Bad:  `labels: {patient: {singular: Honoree, plural: Honorees}}`
Good: `labels: {patient: {singular: Honoree, plural: Honorees, article: an}}`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Resolved
from helpgen.model.text import Gate, Indefinite, Markup

_SILENT = ("h", "u", "eu", "o")


def check(subject: Resolved) -> Iterator[Finding]:
    """Labels whose word before them is a guess that spelling may get wrong."""
    for label in sorted(set(_labels(subject.template.body))):
        word = str(subject.facts[f"{label}.singular"])
        origin = subject.tenant.origins.get(f"{label}.article")
        if origin is not None and origin.source == "rule" and word.lower().startswith(_SILENT):
            article = subject.facts[f"{label}.article"]
            message = f'"{article} {word}" is a guess'
            yield Finding(
                origin.place,
                message,
                f"add article: {article} to {label} if it is right, or correct it",
            )


def _labels(pieces: Markup) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Indefinite) and piece.key.endswith(".singular"):
            yield piece.key.removesuffix(".singular")
        elif isinstance(piece, Gate):
            yield from _labels(piece.then)
            yield from _labels(piece.otherwise)


RULE = LintRule(code="LB310", name="guessed-article", check=check)
