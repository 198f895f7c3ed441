"""Faults in what hides text: in the pass over lines, in the choice between branches, and in the parser's rules."""

from tests.mutants.drift import Drift

BODY = "helpgen.read.directives.body"
BLOCKS = "helpgen.read.directives.block_stack"
DECIDE = "helpgen.compile.decide"
PARSER = "helpgen.compile.markdown.parser"
FUZZ = ("tests/property/test_hidden_text_is_in_no_byte.py",)

FAULTS: tuple[Drift, ...] = (
    Drift(
        "L1",
        "directives-in-code-ignored",
        BODY,
        "        if not found and not claimed:\n",
        '        if (not found and not claimed) or text.startswith(("    ", "\\t")):\n',
        FUZZ,
    ),
    Drift(
        "L2",
        "directives-in-quotes-ignored",
        BODY,
        "        if not found and not claimed:\n",
        '        if (not found and not claimed) or text.lstrip().startswith(">"):\n',
        FUZZ,
    ),
    Drift(
        "L3",
        "else-shown-whatever-was-before",
        DECIDE,
        "return next((branch for branch in choice.branches if truth[id(branch)]), None)",
        "return next((branch for branch in choice.branches[::-1] if truth[id(branch)]), None)",
        FUZZ,
    ),
    Drift(
        "L4",
        "else-when-asks-only-itself",
        DECIDE,
        "return next((branch for branch in choice.branches if truth[id(branch)]), None)",
        "return next((branch for branch in (*choice.branches[1:-1], *choice.branches) if truth[id(branch)]), None)",
        FUZZ,
    ),
    Drift(
        "L5",
        "inner-end-closes-the-outer-block",
        BLOCKS,
        "        block = self.open.pop()\n",
        "        block = self.open.pop(0)\n",
        FUZZ,
    ),
    Drift(
        "L6",
        "when-not-is-when",
        BLOCKS,
        'if condition is not None and directive.name == "when-not":',
        'if condition is None and directive.name == "when-not":',
        FUZZ,
    ),
    Drift(
        "L7",
        "condition-within-a-line-reaches-too-far",
        BODY,
        "self.blocks.nodes.append(Line(number, text[start:end], start))",
        "self.blocks.nodes.append(Line(number, text[start:], start))",
        FUZZ,
    ),
    Drift(
        "L8",
        "misspelled-directives-are-comments",
        "helpgen.logic.directives",
        "        return _misfit(body) if is_suspect(body) else None\n",
        "        return None\n",
        FUZZ,
    ),
    Drift(
        "P1",
        "comment-ends-with-its-first-row",
        "helpgen.compile.markdown.comments",
        "    state.line = row + 1\n",
        "    state.line = start + 1\n",
        FUZZ,
    ),
    Drift(
        "P2",
        "comments-within-text-are-text-and-nobody-guards",
        PARSER,
        """    inline.before("autolink", NAME, comment_inline)
    inline.at("autolink", counted(autolink))
    inline.at("backticks", counted(backtick))
    inline.at("link", noticing(counted(link)))
    inline.at("image", pictured(counted(sized_image)))
    inline.after("autolink", TAG, raw_tag)
    markdown.inline.ruler2.at("fragments_join", join_fragments)
    markdown.core.ruler.after("block", IDS, take_explicit_ids)
    markdown.core.ruler.before("text_join", GUARD, guard)
""",
        """    inline.at("autolink", counted(autolink))
    inline.at("backticks", counted(backtick))
    inline.at("link", noticing(counted(link)))
    inline.at("image", pictured(counted(sized_image)))
    inline.after("autolink", TAG, raw_tag)
    markdown.inline.ruler2.at("fragments_join", join_fragments)
    markdown.core.ruler.after("block", IDS, take_explicit_ids)
    markdown.core.ruler.before("text_join", GUARD, lambda _: None)
""",
        FUZZ,
    ),
    Drift(
        "P3",
        "directives-leave-blank-lines-in-code",
        "helpgen.compile.chunks.hidden_code",
        "if at not in marks]",
        "if at not in marks or marks]",
        FUZZ,
    ),
    Drift(
        "P4",
        "table-loses-the-row-below-a-directive",
        "helpgen.compile.markdown.tables",
        "        row = _behind_marks(state, row, end)\n        if",
        "        row = _behind_marks(state, row, end) + 1\n        if",
        FUZZ,
    ),
    Drift(
        "P5",
        "marks-are-not-blank",
        DECIDE,
        """                yield from _decided(shown.nodes, truth, text_of)
            if node.end:
                yield node.end
""",
        """                yield from _decided(shown.nodes, truth, text_of)
            if node.end:
                yield node.end._replace(text=node.end.text + ".")
""",
        FUZZ,
    ),
    Drift(
        "P6",
        "nobody-guards",
        PARSER,
        '    markdown.core.ruler.before("text_join", GUARD, guard)\n',
        '    markdown.core.ruler.before("text_join", GUARD, lambda _: None)\n',
        FUZZ,
    ),
    Drift(
        "P7",
        "lines-with-conditions-are-taken-from-other-variants",
        "helpgen.compile.variant",
        "key = tuple([line if line.column == JOINED else line.number for line in lines])",
        "key = tuple([line.number for line in lines])",
        FUZZ,
    ),
    Drift(
        "P8",
        "lines-of-code-end-at-other-signs-too",
        "helpgen.compile.chunks.hidden_code",
        'token.content.split("\\n")[:-1]',
        "token.content.splitlines()",
        FUZZ,
    ),
    Drift(
        "P9",
        "signs-that-begin-no-quote-are-let-through",
        "helpgen.compile.chunks.chunk",
        "        note_strays(tokens, notes)\n",
        "",
        FUZZ,
    ),
)
"""L: in what a line is, and which lines are shown. P: in what the parser makes of them."""
