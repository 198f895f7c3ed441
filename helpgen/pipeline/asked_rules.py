"""Which rules a question is about."""

from collections.abc import Collection, Iterable

from helpgen.text.nearest import nearest


def unknown_rule(asked: Iterable[str], known: Collection[str]) -> str:
    """What is wrong with the question where it names a rule that is not there; else nothing."""
    for rule in asked:
        if rule not in known:
            near = nearest(rule, known)
            return f"there is no rule {rule}" + (f"; did you mean {near}?" if near else "")
    return ""
