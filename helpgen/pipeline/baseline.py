"""A file of findings that a project has and knows: what a linter says of old content when it is new there.

Errors, and what else is never silenced, are not in it. The lines of findings are not either, so they may move.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from helpgen.model.diagnostic import Diagnostic
from helpgen.model.ignore import QUIETABLE
from helpgen.pipeline.known import Known

LARGEST = 64 * 1024 * 1024
_NEXT = ",\n  "


class BaselineError(ValueError):
    """The file is not there, or is none; the text says which."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    path: str
    code: str
    message: str
    count: int = Field(default=1, ge=1)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    schema_version: Literal[1] = Field(alias="schemaVersion")
    findings: tuple[_Entry, ...]


def read_baseline(path: Path) -> Known:
    """The findings of the file; raises BaselineError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise BaselineError(
            f"there is no {path}; --write-baseline writes one with what is found now"
        ) from None
    try:
        if len(data) > LARGEST:
            raise BaselineError(f"{path} is larger than {LARGEST // 1024**2} MB")
        made = _File.model_validate_json(data)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BaselineError(
            f"{path} is no baseline: {where + ': ' if where else ''}{first['msg']}"
        ) from None
    counts: Counter[tuple[str, str, str]] = Counter()
    for each in made.findings:
        counts[each.code, each.path, each.message] += each.count
    return Known({key: count for key, count in counts.items() if key[0] in QUIETABLE}, {})


def baseline_text(found: Iterable[Diagnostic]) -> str:
    """The file for these findings, a line for each, with its line end; equal findings have equal bytes."""
    counts = Counter(each.identity for each in found if each.code in QUIETABLE)
    by_path = sorted((path, code, message) for code, path, message in counts)
    entries = [
        json.dumps(
            {"path": path, "code": code, "message": message, "count": counts[code, path, message]}
        )
        for path, code, message in by_path
    ]
    told = f"\n  {_NEXT.join(entries)}\n " if entries else ""
    return f'{{"schemaVersion": 1,\n "findings": [{told}]}}\n'
