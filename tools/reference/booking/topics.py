"""Ways to a rule for somebody who has a sentence of an article, or a word of it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from helpgen.booking.registry import BY_ID
from tools.reference.booking import links
from tools.reference.booking.statements import ARTICLES, PASSAGES, STATEMENTS
from tools.reference.booking.statements.passage import Passage
from tools.reference.booking.words import WORDS
from tools.reference.tables import table


def topics() -> str:
    """A table for each article: its passages in their order, and the rules behind each."""
    return "\n".join(
        f"#### {subject}\n\n{table(('topic', 'rules', 'statement'), map(_passage, passages))}"
        for subject, passages in ARTICLES.items()
    )


def _passage(each: Passage) -> tuple[str, ...]:
    return each.topic, links.rules(each.rules), ", ".join(each.statements)


def statements(tests: Mapping[str, tuple[str, ...]]) -> str:
    """A table of all statements: the rules that answer for each, and how many tests hold it."""
    rows = ((each, links.rules(_answering(each)), _tests(tests[each])) for each in STATEMENTS)
    return table(("statement", "rules", "how many tests"), rows)


def _answering(statement: str) -> Iterator[str]:
    """The rules, as the statement's passages come to them."""
    named = (rule for each in PASSAGES if statement in each.statements for rule in each.rules)
    return (rule for rule in dict.fromkeys(named) if statement in BY_ID[rule].statements)


def _tests(paths: tuple[str, ...]) -> str:
    """How many in each file, leading there."""
    files = Counter(path.partition("::")[0] for path in paths)
    return ", ".join(f"[{count}](../{file})" for file, count in files.items())


def words() -> str:
    """The index of everyday words, by the alphabet."""
    rows = ((each, links.rules(rules)) for each, rules in sorted(WORDS.items()))
    return table(("if you look for", "read"), rows)
