"""The word before a label is the one its word wants.

Why: "a" or "an" is chosen by spelling where a profile does not say, and spelling can mislead ("an honorary").
Bad:  `labels: {patient: {singular: Honoree, plural: Honorees}}`
Good: `labels: {patient: {singular: Honoree, plural: Honorees, article: an}}`
"""

from collections.abc import Iterator

from helpgen.lint.lint_rule import Finding, LintRule, Resolved
from helpgen.model.text import Gate, Indefinite, Markup, Text

_SILENT = ("h", "u", "eu", "o")
_KEY = ".article"


def check(subject: Resolved) -> Iterator[Finding]:
    """Labels whose word before them is a guess that spelling may get wrong."""
    doubtful = [key for key in subject.blueprint.reads if _is_doubtful(subject, key)]
    if not doubtful:  # mostly: the text is looked through for these alone
        return
    blueprint = subject.blueprint
    shown = {
        *_labels(subject.template.body),
        *_labels(blueprint.title),
        *_labels(blueprint.summary),
    }
    for key in sorted(doubtful):
        label = key.removesuffix(_KEY)
        if label in shown:
            article, word = subject.facts[key], subject.facts[f"{label}.singular"]
            yield Finding(
                subject.tenant.origins[key].place,
                f'"{article} {word}" is a guess',
                f"add article: {article} to {label} if it is right, or correct it",
            )


def _is_doubtful(subject: Resolved, key: str) -> bool:
    if not key.endswith(_KEY):
        return False
    origin = subject.tenant.origins.get(key)
    word = str(subject.facts.get(f"{key.removesuffix(_KEY)}.singular", "")).lower()
    return origin is not None and origin.source == "rule" and word.startswith(_SILENT)


def _labels(pieces: Markup | Text) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Indefinite) and piece.key.endswith(".singular"):
            yield piece.key.removesuffix(".singular")
        elif isinstance(piece, Gate):
            yield from _labels(piece.then)
            yield from _labels(piece.otherwise)


RULE = LintRule(code="LB310", name="guessed-article", check=check)
