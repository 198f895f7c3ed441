"""Links that open a file of the project in an editor, at a line."""

from pathlib import Path
from urllib.parse import quote

from helpgen.model.diagnostic import Place

EDITORS = {
    "vscode": "vscode://file/{path}:{line}:{column}",
    "vscodium": "vscodium://file/{path}:{line}:{column}",
    "cursor": "cursor://file/{path}:{line}:{column}",
    "zed": "zed://file/{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
}
"""What the best known editors listen to."""


def editor_link(form: str, root: Path, place: Place) -> str:
    """The link to a place, in the form of a known editor or in one that holds `{path}`; empty without a file."""
    if not place.path or not form:
        return ""
    whole = quote(str(root / place.path).lstrip("/"))
    form = EDITORS.get(form, form)
    lead = "" if form.startswith(("vscode", "cursor", "zed")) else "/"
    return (
        form.replace("{path}", lead + whole)
        .replace("{line}", str(place.line or 1))
        .replace("{column}", str(place.column or 1))
    )
