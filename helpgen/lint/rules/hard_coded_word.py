"""What has a label is named by its label.

Why: an organization that calls patients clients reads "patients" wherever the word was typed and not the label.
Bad:  `Your patients book online.`
Good: `Your {{labels.patient.plural}} book online.`
"""

from collections.abc import Iterator

from helpgen.compile.label_words import typed_in
from helpgen.lint.lint_rule import Finding, LintRule, Worded
from helpgen.model.article import Article
from helpgen.model.diagnostic import Place


def check(subject: Worded) -> Iterator[Finding]:
    """The first place of each word that has a label, in the front matter or the body.

    Where `help:ignore` says that the word is meant there, the next place is told, too: it may mean something else.
    """
    told: set[str] = set()
    for word, around, place, line in _all(subject):
        key = subject.words.keys[word.casefold()]
        if key not in told:
            if not line or not _is_meant(subject.blueprint.article, line):
                told.add(key)
            filters = " | cap" if word[:1].isupper() else ""
            message = f'"{word}" is typed out, in "{around}"'
            yield Finding(place, message, f"write {{{{{key}{filters}}}}} where it means that")


def _is_meant(article: Article, line: int) -> bool:
    return any(RULE.code in each.codes and each.is_about(line) for each in article.ignores)


def _all(subject: Worded) -> Iterator[tuple[str, str, Place, int]]:
    """Each word, the text around it, its place, and its line in the body, 0 in the front matter."""
    blueprint, pattern = subject.blueprint, subject.words.pattern
    article = blueprint.article
    for name, text in (("title", blueprint.title), ("summary", blueprint.summary)):
        place = article.places.get(name, article.place(1, 1))
        for piece in text:
            for found, around in (
                typed_in(piece, pattern) if pattern and isinstance(piece, str) else ()
            ):
                yield found[0], around, place, 0
    for each in blueprint.typed_out:
        yield each.word, each.around, article.place(each.line, each.column), each.line


RULE = LintRule(code="LB319", name="hard-coded-word", check=check)
