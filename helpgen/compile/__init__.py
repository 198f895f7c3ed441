"""From source lines to HTML with holes, once per variant; from holes to content, once per projection.

`compile_article` is in `helpgen.compile.variant`: it loads the parser of Markdown, and often nothing is to be compiled.
"""

from helpgen.compile.compiled import Compiled
from helpgen.compile.drawing import Drawing
from helpgen.compile.fill import fill, fill_html, fill_plain
from helpgen.compile.setting import Setting, setting_of
from helpgen.compile.titles import shelf_titles, site_title
from helpgen.compile.wanted import Survey, wanted

__all__ = [
    "Compiled",
    "Drawing",
    "Setting",
    "Survey",
    "fill",
    "fill_html",
    "fill_plain",
    "setting_of",
    "shelf_titles",
    "site_title",
    "wanted",
]
