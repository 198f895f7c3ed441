"""The file of reviewed sentences: JSON, one line for each claim, sorted, so that a diff tells what was looked at."""

import json
from collections.abc import Iterable

from helpgen.verify.lock.reviewed import Reviewed

NAME = "claims.lock"
"""Beside the articles: in the folder of the content."""

_SCHEMA_VERSION = 1


class LockError(ValueError):
    """The text is no such file; the message says where it goes wrong."""


def lock_text(entries: Iterable[Reviewed]) -> str:
    """The file; equal entries have equal bytes."""
    lines = [
        json.dumps(
            {"article": each.article, "claim": each.claim, "says": list(each.says)},
            ensure_ascii=False,
        )
        for each in sorted(entries, key=lambda each: (each.article, each.claim, each.says))
    ]
    inside = ",\n".join(lines)
    return f'{{"schemaVersion": {_SCHEMA_VERSION}, "claims": [\n{inside}\n]}}\n'


def read_lock(text: str) -> tuple[Reviewed, ...]:
    """The entries; raises LockError."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as fault:
        raise LockError(f"line {fault.lineno}: {fault.msg}") from None
    except RecursionError:
        raise LockError("it is nested too deeply") from None
    if not isinstance(whole, dict) or whole.get("schemaVersion") != _SCHEMA_VERSION:
        raise LockError(f"this version of helpgen reads `schemaVersion` {_SCHEMA_VERSION}")
    claims = whole.get("claims")
    if not isinstance(claims, list):
        raise LockError("it has no list of `claims`")
    return tuple(_entry(each, number) for number, each in enumerate(claims, 1))


def _entry(each: object, number: int) -> Reviewed:
    if isinstance(each, dict) and each.keys() == {"article", "claim", "says"}:
        article, claim, says = each["article"], each["claim"], each["says"]
        is_listed = isinstance(says, list) and all(isinstance(text, str) for text in says)
        if isinstance(article, str) and isinstance(claim, str) and is_listed:
            return Reviewed(article, claim, tuple(says))
    raise LockError(f"claim {number} is not an article, a claim, and a list of what it says")
