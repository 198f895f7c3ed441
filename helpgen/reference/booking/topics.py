"""Ways to a rule for somebody who has a sentence of an article, or a word of it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from helpgen.booking.registry import RULES
from helpgen.booking.statements import SUBJECTS, TOPICS, subject_of
from helpgen.reference.booking import links
from helpgen.reference.booking.words import WORDS
from helpgen.reference.tables import table


def topics(tests: Mapping[str, tuple[str, ...]]) -> str:
    """A table for each article: topic, statement, rules, and how many tests hold it."""
    head = ("topic", "statement", "rules", "how many tests")
    return "\n".join(
        f"#### {subject}\n\n{table(head, _rows(subject, tests))}" for subject in SUBJECTS.values()
    )


def _rows(subject: str, tests: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for statement, topic in TOPICS.items():
        if subject_of(statement) == subject:
            answering = (rule.id for rule in RULES if statement in rule.statements)
            yield topic, statement, links.rules(answering), _tests(tests[statement])


def _tests(paths: tuple[str, ...]) -> str:
    """How many in each file, leading there."""
    files = Counter(path.partition("::")[0] for path in paths)
    return ", ".join(f"[{count}](../{file})" for file, count in files.items())


def words() -> str:
    """The index of everyday words, by the alphabet."""
    rows = ((each, links.rules(rules)) for each, rules in sorted(WORDS.items()))
    return table(("if you look for", "read"), rows)
