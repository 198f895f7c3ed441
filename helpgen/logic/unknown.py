"""A key that no catalog declares, and what was probably meant."""

import re

from helpgen.logic.condition import Vocabulary
from helpgen.logic.fault import Fault, quoted
from helpgen.text.nearest import nearest_key

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9]*")
_SCOPED = 2
_READER = re.compile(
    r"(?:^|\.)(?:is)?(?:roles?|users?|reader|viewer|visitor|member|me|admin|audience(?:Roles)?|account|"
    r"logged_?In|signed_?In|authenticated|permissions?)(?=\.|$)",
    re.IGNORECASE,
)
"""Names by which other tools ask who reads the page."""

_READERS = (
    "ask about the organization, as in `features.x`: a page is the same for all its readers, "
    "and `audienceRoles` in the front matter says whom it is written for"
)


def unknown_key(key: str, offset: int, vocabulary: Vocabulary) -> Fault:
    """Says which part of the key is wrong, at its start."""
    meant = nearest_key(key, vocabulary)
    if meant is None and _READER.search(key):
        message = f"{quoted(key)} asks about the reader, and no condition does"
        return Fault(offset, "unknown", message, _READERS, key)
    hint = f"did you mean `{meant}`?" if meant else _hint(key, vocabulary)
    return Fault(offset, "unknown", _message(key, vocabulary), hint, key)


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
    scope = key.rpartition(".")[0]
    if scope and scope in _scopes(vocabulary):
        return "declare it in catalog.yaml, or correct the name"
    return f"scopes are {', '.join(_scopes(vocabulary))}"


def _scopes(vocabulary: Vocabulary) -> list[str]:
    standard = ("features", "settings", "org", "tenant", "contact")
    return [*dict.fromkeys((*standard, *(key.partition(".")[0] for key in vocabulary)))]
