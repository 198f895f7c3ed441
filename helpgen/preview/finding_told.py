"""Findings as the bar shows them."""

from collections.abc import Iterable, Sequence

from helpgen.model.codes import severity
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.lineage import Lineage
from helpgen.pipeline.exit_codes import severities
from helpgen.preview.editor_links import editor_link
from helpgen.preview.studio import Studio
from helpgen.report.findings import position

Told = dict[str, object]


def told_findings(
    studio: Studio, editor: str, found: Iterable[Diagnostic], lineage: Lineage | None = None
) -> Sequence[Told]:
    """Each finding: where, what, the way out, and a link that opens the place.

    `lineage` is that of the article whose page is shown: its elements count the lines of its snippets through.
    """
    by_code = severities(studio.options)
    return [
        {
            "place": position(each.place),
            "line": lineage.number(each.place) if lineage else each.place.line,
            "code": each.code,
            "severity": str(by_code.get(each.code, severity(each.code))),
            "message": each.message,
            "hint": each.hint,
            "href": editor_link(editor, studio.root, each.place),
        }
        for each in found
    ]
