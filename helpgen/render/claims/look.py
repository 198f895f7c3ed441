"""The report's own templates and style; all else it has from the project's theme."""

from dataclasses import replace
from pathlib import Path

from jinja2 import DictLoader, Environment, StrictUndefined

from helpgen.model.theme import Theme

_FOLDER = Path(__file__).parent
STYLE = "zz-claims.css"
"""Joins the theme's own stylesheets behind them: they are joined by name."""

TEMPLATES = Environment(
    loader=DictLoader(
        {file.name: file.read_text("utf-8") for file in sorted(_FOLDER.glob("*.html"))}
    ),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
"""Templates of ours: nothing of a project's theme is in them."""


def with_claims(theme: Theme) -> Theme:
    """The theme with the style of claims added."""
    style = (_FOLDER / "claims.css").read_bytes()
    return replace(theme, assets={**theme.assets, STYLE: style})
