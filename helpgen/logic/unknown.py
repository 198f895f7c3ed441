"""A key that no catalog declares, and what was probably meant."""

import re

from helpgen.logic.condition import Vocabulary
from helpgen.logic.fault import Fault, quoted
from helpgen.text.nearest import nearest

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9]*")
_SCOPED = 2


def unknown_key(key: str, offset: int, vocabulary: Vocabulary) -> Fault:
    """Says which part of the key is wrong, at its start."""
    return Fault(offset, "unknown", _message(key, vocabulary), _hint(key, vocabulary))


def _message(key: str, vocabulary: Vocabulary) -> str:
    parts = key.split(".")
    if strange := next((char for char in key if not char.isascii()), None):
        return f"{quoted(key)} holds {strange!r} (U+{ord(strange):04X}), which no key does"
    if len(parts) != _SCOPED:
        return f"{quoted(key)} is not a key: a key is one scope, a dot and one name"
    if not all(_NAME.fullmatch(part) for part in parts):
        return f"{quoted(key)} is not a key: scope and name are letters and digits only"
    if parts[0] == "labels":
        return f"{quoted(key)} is a word, not something to test"
    if parts[0] not in _scopes(vocabulary):
        return f"There is no scope `{parts[0][:60]}`"
    return f"There is no key {quoted(key)}"


def _hint(key: str, vocabulary: Vocabulary) -> str:
    scope, _, name = key.rpartition(".")
    meant = nearest(key, vocabulary)
    if meant is None:
        by_name = {known.partition(".")[2]: known for known in vocabulary}
        close = nearest(name, by_name)
        meant = by_name[close] if close else None
    if meant:
        return f"did you mean `{meant}`?"
    if scope and scope in _scopes(vocabulary):
        return "declare it in catalog.yaml, or correct the name"
    return f"scopes are {', '.join(_scopes(vocabulary))}"


def _scopes(vocabulary: Vocabulary) -> list[str]:
    standard = ("features", "settings", "org", "tenant", "contact")
    return [*dict.fromkeys((*standard, *(key.partition(".")[0] for key in vocabulary)))]
