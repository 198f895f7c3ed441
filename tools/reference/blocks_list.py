"""The blocks of the default theme that another theme may fill."""

import re
from pathlib import Path

from tools.reference.tables import table

_BLOCK = re.compile(r"\{% block (\w+) %\}")


def blocks(theme: Path) -> str:
    """Each template that has blocks, with them in order."""
    rows = [
        (f"`{file.name}`", ", ".join(f"`{name}`" for name in found))
        for file in sorted(theme.glob("*.html"))
        if (found := _BLOCK.findall(file.read_text(encoding="utf-8")))
    ]
    return table(("template", "blocks"), rows)
