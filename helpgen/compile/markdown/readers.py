"""markdown-it's readers of blocks and of inline text, with rules that are asked by their signs."""

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from helpgen.compile.markdown.light_tokens import LightBlockState, LightInlineState
from helpgen.compile.markdown.signed_rules import BlockRules, InlineRules, Signs


class BlockReader(ParserBlock):
    """Reads the blocks of a text."""

    def __init__(self, signs: Signs) -> None:
        """`signs` say with what a row begins that a rule may match."""
        super().__init__()
        self.ruler, plain = BlockRules(signs), self.ruler
        for rule in plain.__rules__:
            self.ruler.push(rule.name, rule.fn, {"alt": rule.alt})

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803  the parser's own name
    ) -> list[Token] | None:
        """The tokens of the blocks, behind those that there are."""
        if not src:
            return None
        state = LightBlockState(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens


class InlineReader(ParserInline):
    """Reads a run of inline text: words up to the next sign are taken at once."""

    def __init__(self, signs: Signs) -> None:
        """`signs` are the characters at which a rule may match."""
        super().__init__()
        self.ruler, plain = InlineRules(signs), self.ruler
        for rule in plain.__rules__:
            self.ruler.push(rule.name, rule.fn, {"alt": rule.alt})

    def tokenize(self, state: StateInline) -> None:
        """The tokens of a run, before the signs of emphasis are paired."""
        (asked,) = self.ruler.getRules("")
        search, nesting = self.terminator_re.search, state.md.options["maxNesting"]
        source, end = state.src, state.posMax
        while (at := state.pos) < end:
            found = search(source, at, end)
            stop = found.start() if found else end
            if stop > at:
                state.append_pending(source[at:stop])
                state.pos = stop
            elif state.level >= nesting or not asked(state, False):  # noqa: FBT003  the parser's own signature
                state.append_pending(source[at])
                state.pos = at + 1
            elif state.pos <= at:
                raise RuntimeError("an inline rule matched nothing, and would for ever")
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """The tokens of a run."""
        state = LightInlineState(src, md, env, tokens)
        self.tokenize(state)
        if state.delimiters or any(state.tokens_meta):  # else there are no signs to pair
            for rule in self.ruler2.getRules(""):
                rule(state)
        return state.tokens
