"""From source lines to HTML with holes, once per variant; from holes to content, once per projection."""

from helpgen.compile.drawing import Drawing
from helpgen.compile.fill import fill, fill_html, fill_plain
from helpgen.compile.setting import Setting, setting_of
from helpgen.compile.titles import shelf_titles, site_title
from helpgen.compile.variant import Compiled, compile_article
from helpgen.compile.wanted import Survey, wanted

__all__ = [
    "Compiled",
    "Drawing",
    "Setting",
    "Survey",
    "compile_article",
    "fill",
    "fill_html",
    "fill_plain",
    "setting_of",
    "shelf_titles",
    "site_title",
    "wanted",
]
