"""The Markdown dialect: CommonMark without raw HTML, and what help articles need beside it.

Tables, strikethrough, task lists, alerts, definition lists and footnotes. A rule that cannot match a text, because the
text does not hold the character that it starts with, is not asked: half the time of a parse is rules that decline.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink, normalizeLinkText
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore, normalize
from markdown_it.rules_inline import StateInline, autolink, backtick, link
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from helpgen.compile.markdown import bare_urls, details, inline_tags
from helpgen.compile.markdown.comments import NAME, comment_block, comment_inline
from helpgen.compile.markdown.contact_links import NAME as CONTACT
from helpgen.compile.markdown.contact_links import contact_link
from helpgen.compile.markdown.definitions import definition, footnote
from helpgen.compile.markdown.dialect_signs import BLOCK_SIGNS, INLINE_SIGNS, special
from helpgen.compile.markdown.explicit_ids import take_explicit_ids
from helpgen.compile.markdown.fences import fence
from helpgen.compile.markdown.guard import guard
from helpgen.compile.markdown.highlight import highlight
from helpgen.compile.markdown.image_sizes import sized_image
from helpgen.compile.markdown.inline_places import (
    TAKEN,
    join_fragments,
    pictured,
    settle,
)
from helpgen.compile.markdown.leftovers import SIGNS as LEFT
from helpgen.compile.markdown.leftovers import leftovers
from helpgen.compile.markdown.light_tokens import LightToken
from helpgen.compile.markdown.limits import MOST_NESTING, depth
from helpgen.compile.markdown.notes import notes_in
from helpgen.compile.markdown.paragraphs import paragraph
from helpgen.compile.markdown.quotes import quote as quote_or_alert
from helpgen.compile.markdown.raw_tags import NAME as TAG
from helpgen.compile.markdown.raw_tags import raw_tag
from helpgen.compile.markdown.readers import BlockReader, InlineReader
from helpgen.compile.markdown.renderer import PageRenderer
from helpgen.compile.markdown.spans import counted
from helpgen.compile.markdown.stray_marks import code
from helpgen.compile.markdown.tables import table
from helpgen.compile.markdown.torn_tables import torn_tables
from helpgen.compile.markdown.unlinked import noticing
from helpgen.compile.variables.marks import OPEN, SIGNS

_ADDRESS = "%/?#[]@!$&'()*+,;=:"
# a literal first, where there is one: it is found by a plain search
_DEFINITION = re.compile(r"\n[ \t>]*[:~]")
_HELP = re.compile(r":(?<=[hH][eE][lL][pP]:)")
_RULER = re.compile(r"[-*_=][ \t]*\n")
_LABEL = re.compile(r"\[\^[^ \n\]]{1,999}\]")


def parser(
    renderer: type[RendererHTML] = RendererHTML,
    *,
    highlighted: bool = True,
) -> MarkdownIt:
    """A parser of the dialect. Every link is accepted here: what it may lead to is judged with its place known."""
    options: dict[str, Any] = {"html": False, "tasklists": True, "alerts": True}
    markdown = MarkdownIt("commonmark", renderer_cls=renderer)
    markdown.block, markdown.inline = BlockReader(BLOCK_SIGNS), InlineReader(INLINE_SIGNS)
    markdown.configure("commonmark", options)
    markdown.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"])
    markdown.use(deflist_plugin).use(footnote_plugin, inline=False)
    markdown.block.ruler.at("paragraph", paragraph)
    markdown.core.ruler.at("normalize", _normalize)
    markdown.core.ruler.at("inline", _inline)
    markdown.inline.ruler.at("footnote_ref", _footnote_ref)
    markdown.inline.terminator_re = special(without=bare_urls.NAME)
    if highlighted:
        markdown.options["highlight"] = highlight
    markdown.normalizeLink = _address  # type: ignore[method-assign]  # the documented way to replace it
    markdown.validateLink = _accept  # type: ignore[method-assign,assignment]  # the documented way to replace it
    markdown.normalizeLinkText = _legible  # type: ignore[method-assign,assignment]  # the same
    return markdown


@lru_cache(maxsize=1024)
def page_parser(without: tuple[str, ...] = (), *, highlighted: bool = True) -> MarkdownIt:
    """The parser of pages, less some rules: it knows comments and marks, and notes what may not be published."""
    markdown = parser(PageRenderer, highlighted=highlighted)
    markdown.options["maxNesting"] = MOST_NESTING
    block = markdown.block.ruler
    block.before("table", "help_depth", depth)
    block.at("table", table, {"alt": ["paragraph", "reference"]})
    block.at("code", code)
    block.at("fence", fence, {"alt": _INTERRUPTS})
    block.at("blockquote", quote_or_alert, {"alt": _INTERRUPTS})
    block.at("footnote_def", footnote, {"alt": ["paragraph", "reference"]})
    block.at("reference", definition)
    block.before("reference", NAME, comment_block, {"alt": _INTERRUPTS})
    block.before("reference", details.NAME, details.details, {"alt": _INTERRUPTS})
    inline = markdown.inline.ruler
    inline.before("autolink", inline_tags.NAME, inline_tags.inline_tag)
    if bare_urls.NAME not in without:
        inline.before("newline", bare_urls.NAME, bare_urls.bare_url)
        markdown.inline.terminator_re = special()
    markdown.core.ruler.after("block", details.NAME, details.settle_details)
    inline.before("autolink", CONTACT, counted(contact_link))
    inline.before("autolink", NAME, comment_inline)
    inline.at("autolink", counted(autolink))
    inline.at("backticks", counted(backtick))
    inline.at("link", noticing(counted(link)))
    inline.at("image", pictured(counted(sized_image)))
    inline.after("autolink", TAG, raw_tag)
    markdown.inline.ruler2.at("fragments_join", join_fragments)
    markdown.core.ruler.after("block", IDS, take_explicit_ids)
    markdown.core.ruler.before("text_join", GUARD, guard)
    markdown.core.ruler.before("text_join", TORN, torn_tables)
    markdown.core.ruler.before("text_join", LEFTOVERS, leftovers)
    return markdown.disable([rule for rule in without if rule != bare_urls.NAME])


IDS, GUARD, LEFTOVERS, TORN = "explicit_ids", "help_guard", "help_leftovers", "help_torn_tables"
_INTERRUPTS = ["paragraph", "reference", "blockquote", "list"]
"""What a rule may end without a blank line, as markdown-it says it of fences."""


_SIGNS = (
    ("<", details.NAME),
    ("<", inline_tags.NAME),
    (bare_urls.SIGN, bare_urls.NAME),
)
"""Signs without which a rule of ours cannot match."""


def needless(text: str, *, quoted_marks: bool = False) -> tuple[str, ...]:
    """The rules that cannot match anything in a text. `quoted_marks` tells that a mark stands behind a `>`."""
    rules: list[str] = []
    if "|" not in text:
        rules += ("table", TORN)
    if "```" not in text and "~~~" not in text:
        rules.append("fence")
    if ">" not in text:
        rules.append("blockquote")
    if "]:" not in text:
        rules += ("reference", "footnote_def", "footnote_ref", "footnote_tail")
    rules += [rule for sign, rule in _SIGNS if sign not in text]
    if "#" not in text:
        rules.append("heading")
    if f"<{OPEN}" not in text:
        rules.append(CONTACT)
    if not _RULER.search(text):
        rules += ("hr", "lheading")
    if not _DEFINITION.search(f"\n{text}"):
        rules.append("deflist")
    return (*rules, *_needless_looks(text, quoted_marks=quoted_marks))


def _needless_looks(text: str, *, quoted_marks: bool) -> Sequence[str]:
    """The rules of our own that look for signs which a text does not hold."""
    rules: list[str] = []
    if "{#" not in text:
        rules.append(IDS)
    if "<!--" not in text:
        rules.append(NAME)
        if not (quoted_marks or "-->" in text or "&" in text or _HELP.search(text)):
            rules.append(GUARD)  # an entity may stand for any sign, so with one it is asked
    if "<" not in text:
        rules.append(TAG)
    if not LEFT.search(text):
        rules.append(LEFTOVERS)
    return rules


def _normalize(state: StateCore) -> None:
    """markdown-it's rule for ends of lines and NUL, where a text holds any that it changes."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _inline(state: StateCore) -> None:
    """The core rule for inline runs; one without a special character is one piece of text."""
    special, parse = state.md.inline.terminator_re, state.md.inline.parse
    notes = notes_in(state.env)
    lines: Sequence[str] | None = None
    for index, token in enumerate(state.tokens):
        if token.type == "inline":
            token.children = token.children or []
            if special.search(token.content):
                notes.run = token.content
                parse(token.content, state.md, state.env, token.children)
                if notes.spotted:
                    lines = lines or state.src.split("\n")
                    token.meta[TAKEN], notes.taken = notes.taken, []
                    settle(state.tokens, index, lines, notes)
            elif token.content:
                words = LightToken("text", "", 0, 0, block=False)
                words.content = token.content
                token.children.append(words)


def _footnote_ref(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The plugin's rule, where a label is there to be read: it looks for the end of one at every `[^`."""
    return bool(_LABEL.match(state.src, state.pos, state.posMax)) and footnote_ref(state, silent)


def _accept(_url: str) -> bool:
    return True


def _legible(url: str) -> str:
    """The words of an address that stands for itself; what would look like a mark stays encoded."""
    text = normalizeLinkText(url)
    return url if SIGNS.search(text) and not SIGNS.search(url) else text


def _address(url: str) -> str:
    """The address as the parser writes it; one with a mark keeps it legible, in a host name too."""
    return quote(url, safe=_ADDRESS) if OPEN in url else normalizeLink(url)
