"""The Markdown dialect: CommonMark without raw HTML, and what help articles need beside it.

Tables, strikethrough, task lists, alerts, definition lists and footnotes.
"""

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from helpgen.compile.highlight import highlight


def parser(renderer: type[RendererHTML] = RendererHTML, *, highlighted: bool = True) -> MarkdownIt:
    """A parser of the dialect. Every link is accepted here: what it may lead to is judged with its place known."""
    options: dict[str, Any] = {"html": False, "tasklists": True, "alerts": True}
    markdown = MarkdownIt("commonmark", options, renderer_cls=renderer)
    markdown.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"])
    markdown.use(deflist_plugin).use(footnote_plugin, inline=False)
    if highlighted:
        markdown.options["highlight"] = highlight
    markdown.validateLink = _accept  # type: ignore[method-assign,assignment]  # the documented way to replace it
    return markdown


def _accept(_url: str) -> bool:
    return True
