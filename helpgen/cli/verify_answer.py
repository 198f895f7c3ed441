"""How each further question of `helpgen verify` is answered: as one document, or findings first and then lines."""

import json
import sys
from collections.abc import Callable, Iterator
from typing import TypeVar

import click

from helpgen.cli.reporting import report_of
from helpgen.cli.telling import complain_of_held, say, tell
from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.claims_answer import ClaimsAnswer

Own = TypeVar("Own", bound=ClaimsAnswer)


def answer(
    result: Own,
    as_text: Callable[[Own], Iterator[str]],
    as_json: Callable[[Own], dict[str, object]],
    *,
    is_json: bool,
) -> int:
    """Say it, and give the exit code. Raises UsageError where nothing could be asked.

    The JSON document is in ASCII and has the findings beside what `as_json` tells; fields may be added,
    `schemaVersion` grows where one goes or changes.
    """
    if result.refusal:
        raise click.UsageError(result.refusal)
    complain_of_held(result.held)
    if is_json:
        document = as_json(result) | {"findings": [_finding(each) for each in result.diagnostics]}
        say(json.dumps(document, indent=1))
        return result.exit_code
    if result.diagnostics:
        report = report_of(
            result.diagnostics, result.options, articles=result.articles, tenants=result.tenants
        )
        tell(report, "text", sys.stdout)
    for line in () if result.is_broken else as_text(result):
        say(line)
    return result.exit_code


def _finding(found: Diagnostic) -> dict[str, object]:
    return {
        "path": found.place.path,
        "line": found.place.line,
        "code": found.code,
        "message": found.message,
        "hint": found.hint,
    }
