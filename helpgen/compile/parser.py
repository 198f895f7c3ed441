"""The Markdown dialect: CommonMark without raw HTML, and what help articles need beside it.

Tables, strikethrough, task lists, alerts, definition lists and footnotes. A rule that cannot match a text, because the
text does not hold the character that it starts with, is not asked: half the time of a parse is rules that decline.
"""

import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from helpgen.compile.headings import take_explicit_ids
from helpgen.compile.highlight import highlight
from helpgen.compile.marks import OPEN
from helpgen.compile.renderer import PageRenderer

_ADDRESS = "%/?#[]@!$&'()*+,;=:"
_DEFINITION = re.compile(r"^[ \t>]*[:~]", re.MULTILINE)
_RULER = re.compile(r"[-*_=][ \t]*\n")
_LABEL = re.compile(r"\[\^[^ \n\]]{1,999}\]")
_SPECIAL = re.compile(r"[\n!&*<\[\\\]_`~]")
"""Every character at which an inline rule of the dialect may start, or a link's text may end."""


def parser(
    renderer: type[RendererHTML] = RendererHTML,
    *,
    highlighted: bool = True,
    without: tuple[str, ...] = (),
) -> MarkdownIt:
    """A parser of the dialect. Every link is accepted here: what it may lead to is judged with its place known."""
    options: dict[str, Any] = {"html": False, "tasklists": True, "alerts": True}
    markdown = MarkdownIt("commonmark", options, renderer_cls=renderer)
    markdown.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"])
    markdown.use(deflist_plugin).use(footnote_plugin, inline=False)
    markdown.core.ruler.at("inline", _inline)
    markdown.inline.ruler.at("footnote_ref", _footnote_ref)
    markdown.inline.terminator_re = _SPECIAL
    if highlighted:
        markdown.options["highlight"] = highlight
    markdown.normalizeLink = _address  # type: ignore[method-assign]  # the documented way to replace it
    markdown.validateLink = _accept  # type: ignore[method-assign,assignment]  # the documented way to replace it
    return markdown.disable(list(without))


@lru_cache(maxsize=256)
def page_parser(without: tuple[str, ...]) -> MarkdownIt:
    """The parser of pages, less some rules."""
    markdown = parser(PageRenderer, without=without)
    markdown.core.ruler.after("block", "explicit_ids", take_explicit_ids)
    return markdown


def needless(text: str) -> tuple[str, ...]:
    """The rules that cannot match anything in a text."""
    rules: list[str] = []
    if "|" not in text:
        rules.append("table")
    if "```" not in text and "~~~" not in text:
        rules.append("fence")
    if ">" not in text:
        rules.append("blockquote")
    if "]:" not in text:
        rules += ("reference", "footnote_def", "footnote_ref", "footnote_tail")
    if "#" not in text:
        rules.append("heading")
    if not _RULER.search(text):
        rules += ("hr", "lheading")
    if not _DEFINITION.search(text):
        rules.append("deflist")
    return tuple(rules)


def _inline(state: StateCore) -> None:
    """The core rule for inline runs; one without a special character is one piece of text."""
    parse = state.md.inline.parse
    for token in state.tokens:
        if token.type == "inline":
            token.children = token.children or []
            if _SPECIAL.search(token.content):
                parse(token.content, state.md, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content))


def _footnote_ref(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The plugin's rule, where a label is there to be read: it looks for the end of one at every `[^`."""
    return bool(_LABEL.match(state.src, state.pos, state.posMax)) and footnote_ref(state, silent)


def _accept(_url: str) -> bool:
    return True


def _address(url: str) -> str:
    """The address as the parser writes it; one with a mark keeps it legible, in a host name too."""
    return quote(url, safe=_ADDRESS) if OPEN in url else normalizeLink(url)
