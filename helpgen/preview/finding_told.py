"""Findings as the bar shows them."""

from collections.abc import Iterable, Sequence

from helpgen.model.codes import severity
from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.exit_codes import severities
from helpgen.preview.editor_links import editor_link
from helpgen.preview.studio import Studio
from helpgen.report.findings import position

Told = dict[str, object]


def told_findings(studio: Studio, editor: str, found: Iterable[Diagnostic]) -> Sequence[Told]:
    """Each finding: where, what, the way out, and a link that opens the place."""
    by_code = severities(studio.options)
    return [
        {
            "place": position(each.place),
            "line": each.place.line,
            "code": each.code,
            "severity": str(by_code.get(each.code, severity(each.code))),
            "message": each.message,
            "hint": each.hint,
            "href": editor_link(editor, studio.root, each.place),
        }
        for each in found
    ]
