"""The likeliest word that somebody meant, as a question."""

from collections.abc import Iterable

from helpgen.text.nearest import nearest


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """What to put behind a message, with a leading space; empty when nothing is near."""
    near = nearest(word, known)
    return f' Did you mean "{near}"?' if near else ""
