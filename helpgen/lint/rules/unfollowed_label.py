"""The "a" or "an" before a word is the one that the organization's own word wants.

Why: most follow the word by themselves; one that stays as it was typed is right for some organizations and no others.
Bad:  `Ask a <kbd>{{labels.patient.singular}}</kbd>.`, where some call patients elders
Good: `Ask a {{labels.patient.singular}}.`
"""

from collections.abc import Iterator
from itertools import pairwise

from helpgen.compile.fill import filled_word
from helpgen.compile.variables.left_articles import article_left
from helpgen.lint.lint_rule import Finding, LintRule, Resolved
from helpgen.model.diagnostic import Place
from helpgen.model.text import Hole, Indefinite, Text


def check(subject: Resolved) -> Iterator[Finding]:
    """Articles that stay as they were typed, and are not the one that this tenant's word wants."""
    article = subject.blueprint.article
    for left in subject.template.left_articles:
        yield from _told(subject, left.word, left.follows, article.place(left.line, left.column))
    for name, text in (("title", subject.blueprint.title), ("summary", subject.blueprint.summary)):
        for word, follows in _left_in(text):
            if word != "A" or name == "title":
                place = article.places.get(name, article.place(1, 1))
                yield from _told(subject, word, follows, place)


def _left_in(text: Text) -> Iterator[tuple[str, Indefinite]]:
    for before, hole in pairwise(text):
        if isinstance(before, str) and isinstance(hole, Hole) and (word := article_left(before)):
            yield word, Indefinite(hole.key, hole.filters, manner=hole.manner)


def _told(subject: Resolved, word: str, follows: Indefinite, place: Place) -> Iterator[Finding]:
    wanted = filled_word(follows, subject.tenant.values)
    if wanted != word.lower():
        message = f'"{word}" stays as it is typed before {{{{{follows.key}}}}}, and "{wanted}" is wanted here'
        yield Finding(place, message, _hint(word))


def _hint(word: str) -> str:
    if word[0] == "A":
        return f"write {word.lower()}, which follows the word; leave it where it is a name"
    return "put no markup but emphasis and links between the two, or write the sentence without it"


RULE = LintRule(code="LB322", name="unfollowed-label", check=check)
