"""Tokens to HTML: markdown-it's own renderer, with the few tags that a published page wants otherwise."""

from collections.abc import Sequence

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from helpgen.compile.markdown.notes import notes_in
from helpgen.compile.variables.marks import in_attribute

_ALIGNMENT = "text-align:"


class PageRenderer(RendererHTML):
    """Wraps tables, names checkboxes, and turns inline styles into classes (a page allows none)."""

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        """The HTML of a text: what is hidden is nothing, and is not asked about."""
        out: list[str] = []
        rules = self.rules
        for idx, token in enumerate(tokens):
            if token.type == "inline":
                if token.children:
                    out.append(self.renderInline(token.children, options, env))
            elif not token.hidden or token.type in rules:
                write = rules.get(token.type, self.renderToken)
                out.append(write(tokens, idx, options, env))
        return "".join(out)

    def renderInline(  # noqa: N802  markdown-it's name
        self, tokens: Sequence[Token], options: OptionsDict, env: EnvType
    ) -> str:
        """The HTML of a run, most of which are words."""
        if len(tokens) == 1 and tokens[0].type == "text":
            return escapeHtml(tokens[0].content)
        rules = self.rules
        return "".join(
            [
                escapeHtml(token.content)
                if token.type == "text"
                else rules.get(token.type, self.renderToken)(tokens, idx, options, env)
                for idx, token in enumerate(tokens)
            ]
        )

    def renderToken(  # noqa: N802  markdown-it's name
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """What markdown-it makes of a token: most are an end, a plain tag or nothing, which is told at once."""
        token = tokens[idx]
        if token.hidden:
            return ""
        if token.nesting and not token.attrs:
            if token.nesting < 0:
                return f"</{token.tag}>\n" if token.block else f"</{token.tag}>"
            if not token.block or (
                idx + 1 < len(tokens)
                and tokens[idx + 1].type == "inline"
                and not (idx and tokens[idx - 1].hidden)
            ):
                return f"<{token.tag}>"
        return super().renderToken(tokens, idx, options, env)

    def table_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """A table scrolls in a box of its own, which a keyboard can reach."""
        name = escapeHtml(notes_in(env).words.table)
        return (
            f'<div class="table" role="region" aria-label="{name}" tabindex="0">\n'
            + self.renderToken(tokens, idx, options, env)
        )

    def table_close(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """The end of a table and of its box."""
        return self.renderToken(tokens, idx, options, env) + "</div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A header cell, aligned by class."""
        _align(tokens[idx])
        return self.renderToken(tokens, idx, options, env)

    td_open = th_open

    def list_item_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """A list item; a task's checkbox says whether it is done."""
        checked = tokens[idx].meta.get("checked")
        if checked is None:
            return self.renderToken(tokens, idx, options, env)
        html = super().list_item_open(tokens, idx, options, env)
        words = notes_in(env).words
        name = escapeHtml(words.done if checked else words.not_done)
        return html.replace(" disabled", f' aria-label="{name}" disabled', 1)

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """An image, loaded when it comes into view; what stands in its attributes makes no element."""
        tokens[idx].attrSet("loading", "lazy")
        return in_attribute(super().image(tokens, idx, options, env))

    def help_tag(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """A tag that is markup, as we write it."""
        del options, env
        return tokens[idx].content

    def help_details(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """The tag around a folded part."""
        del options, env
        return tokens[idx].content + "\n"

    def link_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """An internal link's edge is a mark; any other link is a plain tag."""
        token = tokens[idx]
        if token.meta.get("mark"):
            return str(token.meta["mark"])
        return in_attribute(self.renderToken(tokens, idx, options, env))

    def link_close(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """The other edge."""
        return str(tokens[idx].meta.get("mark") or self.renderToken(tokens, idx, options, env))

    def raw(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """HTML of our own making, marks included."""
        del options, env
        return tokens[idx].content

    def code_inline(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        """A code span."""
        del options, env
        return f"<code>{escapeHtml(tokens[idx].content)}</code>"


def _align(token: Token) -> None:
    style = token.attrs.pop("style", None)
    if isinstance(style, str) and style.startswith(_ALIGNMENT):
        token.attrSet("class", f"align-{style.removeprefix(_ALIGNMENT)}")
