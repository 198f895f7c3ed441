"""The report's own templates and style; all else it has from the project's theme."""

from dataclasses import replace
from pathlib import Path

from helpgen.model.theme import Theme
from helpgen.render.own_templates import own_templates

_FOLDER = Path(__file__).parent
STYLE = "zz-claims.css"
"""Joins the theme's own stylesheets behind them: they are joined by name."""

TEMPLATES = own_templates(_FOLDER)


def with_claims(theme: Theme) -> Theme:
    """The theme with the style of claims added."""
    style = (_FOLDER / "claims.css").read_bytes()
    return replace(theme, assets={**theme.assets, STYLE: style})
