"""Templates of helpgen's own pages, which no reader of a site sees: nothing of a project's theme is in them."""

from pathlib import Path

from jinja2 import DictLoader, Environment, StrictUndefined


def own_templates(folder: Path) -> Environment:
    """The templates of a folder of the package by their names; whatever they print is escaped."""
    return Environment(
        loader=DictLoader(
            {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.html"))}
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
