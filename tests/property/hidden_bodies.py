"""Bodies of articles in the dialect that is published, drawn at random, and the brute-force truth about them.

A body is a list of lines, each made of text and directives, so the truth needs no reader: a directive is one because it
was drawn as one. Every text holds canaries, words that stand nowhere else; those of comments begin with `zr`.
"""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

CANARY = re.compile("z[qr][bcdfgjkmnprstvwxy]{3}")
_LETTERS = "bcdfgjkmnprstvwxy"
PICTURE = "pic.png"

Facts = tuple[bool, bool]
"""Whether features.x and features.y are on."""

PROFILES: tuple[Facts, ...] = ((False, False), (True, False), (False, True), (True, True))

TRUTH: dict[str, Callable[[bool, bool], bool]] = {
    "features.x": lambda x, _: x,
    "features.y": lambda _, y: y,
    "not features.x": lambda x, _: not x,
    "features.x and features.y": lambda x, y: x and y,
    "features.x or features.y": lambda x, y: x or y,
    "features.y and not features.x": lambda x, y: y and not x,
    "features.x == true": lambda x, _: x,
    "features.x == features.x": lambda _x, _y: False,  # no expression: always an error
    "features.x and not features.x": lambda _x, _y: False,
}
"""The conditions that are drawn, told in Python."""

_EXPRESSIONS = (*list(TRUTH)[:2] * 5, *list(TRUTH)[2:7] * 2, list(TRUTH)[8])


class Turn(NamedTuple):
    """A directive as it is drawn: exactly spelled, with some white space of its own."""

    name: str
    expression: str = ""
    margin: str = " "

    @property
    def text(self) -> str:
        said = f"help:{self.name} {self.expression}".rstrip()
        return f"<!--{self.margin}{said}{self.margin}-->"


Piece = str | Turn


class Line(NamedTuple):
    """What stands on one line. A `loose` one stands at the margin, whatever quote or item is around it.

    A `misspelled` one holds something that looks like a directive: the body has to be refused.
    """

    pieces: tuple[Piece, ...]
    loose: bool = False
    misspelled: bool = False

    @property
    def text(self) -> str:
        return "".join([each if isinstance(each, str) else each.text for each in self.pieces])

    @property
    def turns(self) -> list[Turn]:
        return [each for each in self.pieces if isinstance(each, Turn)]

    @property
    def stands_alone(self) -> bool:
        """Whether it holds one directive and nothing else, after spaces, tabs and `>`."""
        if len(self.turns) != 1:
            return False
        at = next(n for n, each in enumerate(self.pieces) if isinstance(each, Turn))
        before = "".join(map(str, self.pieces[:at]))
        after = "".join(map(str, self.pieces[at + 1 :]))
        return not before.strip(" \t>") and not after.strip(" \t")


Body = Sequence[Line]


def source_of(body: Body) -> list[str]:
    """The lines of the body as text."""
    return [line.text for line in body]


class _Block:
    """A block that is open in the model: what is shown around it, and whether a branch was taken."""

    def __init__(self, around: bool) -> None:
        self.around, self.taken, self.shown, self.is_last = around, False, False, False

    def branch(self, holds: bool) -> None:
        self.shown = self.around and holds and not self.taken
        self.taken = self.taken or holds


class Malformed(Exception):  # noqa: N818  a word of the law, and no fault of the program
    """A body whose directives are not in order."""


class Decided(NamedTuple):
    """What one profile sees of a line: its shown and its hidden text.

    `is_mark` where a directive stood alone, and where conditions within the line leave nothing of it; `is_there` is
    false for a line of a hidden block.
    """

    shown: str
    hidden: str
    is_mark: bool = False
    is_there: bool = True


def decided(body: Body, facts: Facts) -> list[Decided]:
    """The truth, line by line; Malformed if the directives are not in order."""
    model = _Model(facts)
    return [*map(model.line, body), *model.finish()]


class _Model:
    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.open: list[_Block] = []

    @property
    def shown(self) -> bool:
        return not self.open or self.open[-1].shown

    def line(self, line: Line) -> Decided:
        if line.misspelled:
            raise Malformed
        if line.stands_alone:
            self.turn(line.turns[0])
            return Decided(line.text[: line.text.index("<!--")], "", is_mark=True)
        parts: dict[bool, list[str]] = {True: [], False: []}
        floor = len(self.open)
        for piece in line.pieces:
            if isinstance(piece, str):
                parts[self.shown].append(piece)
                continue
            if len(self.open) == floor and not piece.name.startswith("when"):
                raise Malformed
            self.turn(piece)
        if len(self.open) != floor:
            raise Malformed
        shown = "".join(parts[True])
        is_gone = bool(line.turns) and self.shown and not shown.strip(" \t>")
        return Decided(shown, "".join(parts[False]), is_mark=is_gone, is_there=self.shown)

    def turn(self, turn: Turn) -> None:
        if turn.name.startswith("when"):
            self.open.append(_Block(self.shown))
        elif not self.open:
            raise Malformed
        if turn.name == "end":
            self.open.pop()
            return
        block = self.open[-1]
        if block.is_last:
            raise Malformed
        block.is_last = turn.name == "else"
        holds = block.is_last or TRUTH[turn.expression](*self.facts)
        block.branch(holds != (turn.name == "when-not"))

    def finish(self) -> list[Decided]:
        if self.open:
            raise Malformed
        return []


def canaries(text: str) -> list[str]:
    """The canaries of a text."""
    return CANARY.findall(text)


# Text. `@` stands for a canary, `$` for one in a comment.
_WORDS = ("@", "@", "@ and @", "see @.", "@: then @")
_RICH = (
    "*@* @",
    "**@**",
    "_@_ __@__",
    "~~@~~ @",
    "`@`",
    "`` @ ` @ ``",
    '[@](https://e.example/@ "@")',
    "[@](https://e.example) @",
    f'![@]({PICTURE} "@")',
    "[@][r] @",
    "[r] @",
    "<https://e.example/@>",
    "<@@e.example>",
    "@ &amp; &lt;@&gt; &#35;",
    r"\*@\* \[@\]",
    "@ <!-- $ --> @",
    "<!-- $ -->@",
    "@<!--$-->",
    "@\\",
    "@  ",
    "@ {{labels.patient.plural}} @",
    r"\{{ @ }}",
    "@ | @",
    r"@ \| @",
    r"\<!-- help:when features.x --> @",
    r"`\<!-- help:end -->` @",
    "`<!-- help:end -->` @",
    r"\<!-- @ -->",
    "`<!-- $ -->`",
    r"@ \<b>@\</b>",
    "&lt;!-- @ --&gt;",
    "@[^n]",
    "@ [^n] @",
    "a @\tb\t@",
    "1986. @",
    "@ # @ #",
    "help: @",
    "@\u2028@\u2029@",
    "\u00a0@\x85@\x0c@",
)
_AROUND = (
    ("@ ", " @"),
    ("", " @"),
    ("@ ", ""),
    ("", ""),
    ("`@ ", " @`"),
    ("**@ ", " @**"),
    ("[@ ", " @](https://e.example)"),
    ("[@](<https://e.example/", ">)"),
    ("*@", "@*"),
)
_RISKY = (
    "@ `",
    "`` @",
    "*@ **",
    "[@",
    "@](https://e.example)",
    "[@](",
    "<!-- $",
    "$ -->",
    "<!--",
    "-->",
    "<!-->",
    "<!-- $ <!-- $ -->",
    "@ help:when @",
    "[^m] @",
    r"\\<!-- @ -->",
    "![@](https://e.example/@",
    "@ <!-- $ ` --> ` @",
    "![`@](a`b)",
    '[@]: https://e.example/@ "@',
    "[@](/help/portal/@)",
)
_MISSPELLED = (
    "<!-- hepl:when features.x -->",
    "<!-- HELP:end -->",
    "<!-- help : else -->",
    "<!-- help:esle -->",
    "<!-- when features.x -->",
    "<!-- help-end -->",
    "<!-- help:end",
    "<!-- help:when features.x --->",
    "<!-- help:when features.nope -->",
    "<!-- help:when -->",
    "<!-- hepl:is features.x -->",
    "<!-- end -->",
    "<!-- hel\u200bp:end -->",
)
_PREFIXES = (
    "",
    "",
    "",
    "  ",
    " ",
    "    ",
    "\t",
    "> ",
    ">",
    "      ",
    " > ",
    ">> ",
    "   ",
    "  \t",
    "    > ",
    "\u00a0",
)
_STRAYS = (
    "",
    "```",
    "~~~",
    ">",
    "> @",
    "-",
    "1.",
    "---",
    "===",
    "    @",
    "\t@",
    "| @ |",
    "| @ | @ | @ |",
    "|---|---|",
    ": @",
    "# @",
    "[r]: /u",
    "[^n]: @",
    "<!-- $",
    "$ -->",
    "<!-- $ -->",
    "  - @",
    "- [ ] @",
    "> [!NOTE]",
    "    ```",
    "- ```",
    "* * *",
    "\\",
)


def draw(seed: str) -> list[Line]:
    """A body of a few blocks. Most are in order; some are then spoiled in one place or two."""
    return _Writer(Random(seed)).body()  # noqa: S311  the same body for the same seed


Lines = list[Line]
Make = Callable[[], Lines]


def _line(*pieces: Piece) -> Line:
    return Line(pieces)


_BLANK = Line(("",))


_TICKED = re.compile(r"`[ \t]?<!--[^`]*-->[ \t]?`")


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.count = random.randrange(1000)
        self.ids = 0

    def body(self) -> Lines:
        lines = self.joined(lambda: self.block(0), 1, 3)
        lines += self.supplements(lines)
        spoiling = self.random.random()
        for _ in range((spoiling < 0.45) + (spoiling < 0.15)):
            lines = self.random.choice(_SPOILERS)(self, lines) if lines else lines
        return lines

    def supplements(self, lines: Lines) -> Lines:
        """What references and footnotes lead to, so that they are mostly there; at times in a branch."""
        text = "\n".join(line.text for line in lines)
        more: Lines = []
        if "[r]" in text and self.chance(0.8):
            more += [
                _BLANK,
                *self.perhaps(lambda: [self.fill('[r]: https://e.example/@ "@"')], 0.2),
            ]
        if "[^n]" in text and "[^n]:" not in text and self.chance(0.9):
            more += [_BLANK, *self.perhaps(lambda: [self.fill("[^n]: @")], 0.1)]
        return more

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    # Text

    def canary(self) -> str:
        number = self.count = (self.count + 1) % len(_LETTERS) ** 3
        first, rest = divmod(number, len(_LETTERS) ** 2)
        second, third = divmod(rest, len(_LETTERS))
        return f"zq{_LETTERS[first]}{_LETTERS[second]}{_LETTERS[third]}"

    def filled(self, template: str) -> str:
        text = re.sub("@", lambda _: self.canary(), template)
        return re.sub(r"\$", lambda _: self.canary().replace("zq", "zr"), text)

    def fill(self, template: str) -> Line:
        return _line(self.filled(template))

    def words(self) -> str:
        return self.filled(self.random.choice(_WORDS))

    def text(self) -> tuple[Piece, ...]:
        """The text of a line: words, markup, or a condition within it."""
        draw = self.random.random()
        if draw < 0.5:
            return (self.words(),)
        if draw < 0.8:
            return (self.filled(self.random.choice(_RICH)),)
        if draw < 0.82:
            return (self.filled(self.random.choice(_RISKY)),)
        return self.plain_within()

    def plain_within(self) -> tuple[Piece, ...]:
        """A condition within the line. A directive alone between backticks is text, so such a line is not drawn."""
        pieces = tuple(self.within())
        return (self.words(),) if _TICKED.search(Line(pieces).text) else pieces

    def within(self, depth: int = 0) -> list[Piece]:
        """A condition that begins and ends on the line, in a sentence, code, a link, or alone."""
        before, after = self.random.choice(_AROUND)
        pieces: list[Piece] = [self.filled(before), self.when()]
        pieces += self.inner(depth)
        if self.chance(0.2):
            pieces += [Turn("else-when", self.expression()), *self.inner(depth)]
        if self.chance(0.4):
            pieces += [Turn("else"), *self.inner(depth)]
        return [*pieces, Turn("end"), self.filled(after)]

    def inner(self, depth: int) -> list[Piece]:
        if depth < 2 and self.chance(0.15):
            return self.within(depth + 1)
        return [
            self.filled(self.random.choice(("@", " @ ", "@ | @", "**@**", "@ <!-- $ --> @", "")))
        ]

    # Directives

    def expression(self) -> str:
        return self.random.choice(_EXPRESSIONS)

    def when(self) -> Turn:
        return Turn(
            "when-not" if self.chance(0.2) else "when",
            self.expression(),
            self.random.choice((" ", " ", " ", "", "\t", "  ")),
        )

    def directive(self, turn: Turn) -> Line:
        """A directive on a line of its own, mostly where a writer would put it."""
        if self.chance(0.75):
            return _line(turn)
        prefix = self.random.choice(_PREFIXES)
        behind = self.random.choice(("", "", " ", "\t"))
        return Line((prefix, turn, behind), loose=self.chance(0.5))

    def choice(self, make: Make) -> Lines:
        """A block with a few branches of the same kind of content."""
        lines = [self.directive(self.when()), *make()]
        while self.chance(0.2):
            lines += [self.directive(Turn("else-when", self.expression())), *make()]
        if self.chance(0.35):
            lines += [self.directive(Turn("else")), *make()]
        return [*lines, self.directive(Turn("end"))]

    def perhaps(self, make: Make, share: float) -> Lines:
        if not self.chance(share):
            return make()
        if self.chance(0.15):
            return self.choice(lambda: self.perhaps(make, 0.5))
        return self.choice(make)

    # Blocks

    def joined(self, make: Make, least: int, most: int, share: float = 0.35) -> Lines:
        """Several blocks, mostly with a blank line between, each perhaps under a condition."""
        lines: Lines = []
        for number in range(self.random.randint(least, most)):
            if number and self.chance(0.85):
                lines.append(_BLANK)
            lines += self.perhaps(lambda: self.padded(make), share)
        return lines

    def padded(self, make: Make) -> Lines:
        if self.chance(0.7):
            return make()
        return [_BLANK, *make(), *([_BLANK] if self.chance(0.7) else [])]

    def several(self, make: Make, least: int, most: int, share: float = 0.25) -> Lines:
        """Several lines, items or rows that follow each other."""
        lines: Lines = []
        for _ in range(self.random.randint(least, most)):
            lines += self.perhaps(make, share)
        return lines

    def block(self, depth: int) -> Lines:
        kinds = _LEAVES if depth > 1 else _KINDS
        return self.random.choice(kinds)(self, depth)

    def inside(self, depth: int) -> Lines:
        """What stands in a container: mostly a line, at times blocks."""
        if self.chance(0.55):
            return [_line(*self.text())]
        return self.joined(lambda: self.block(depth + 1), 1, 2)

    def paragraph(self, _depth: int) -> Lines:
        return self.several(lambda: [_line(*self.text())], 1, 3, 0.1)

    def heading(self, _depth: int) -> Lines:
        text = self.text()
        mark = self.random.choice(("#", "##", "###"))
        if any(isinstance(piece, Turn) for piece in text) or "{{" in str(text):
            return [_line(f"{mark} ", *text, f" {self.identity()}")]
        if self.chance(0.15):
            return [_line(f"{mark} Notes")]
        return [_line(f"{mark} ", *text)]

    def identity(self) -> str:
        self.ids += 1
        return f"{{#own-{self.ids}}}"

    def setext(self, _depth: int) -> Lines:
        return [
            *self.several(lambda: [self.fill(self.random.choice(_WORDS))], 1, 2, 0.1),
            _line(self.random.choice(("---", "===", "-", "=", "   ---  "))),
        ]

    def rule(self, _depth: int) -> Lines:
        return [_line(self.random.choice(("***", "---", "_ _ _")))]

    def prefixed(self, lines: Lines, first: str, rest: str) -> Lines:
        done: Lines = []
        for number, line in enumerate(lines):
            prefix = rest if number else first
            if line.loose or (
                number and not line.text and (not prefix.strip() or self.chance(0.3))
            ):
                done.append(line)
            else:
                done.append(line._replace(pieces=(prefix, *line.pieces)))
        return done

    def quote(self, depth: int) -> Lines:
        mark = self.random.choice(("> ", "> ", ">", " > "))
        return self.prefixed(self.inside(depth), mark, mark)

    def alert(self, depth: int) -> Lines:
        kind = self.random.choice(("NOTE", "TIP", "WARNING", "CAUTION"))
        inside = [_line(f"[!{kind}]"), *self.inside(depth)]
        return self.prefixed(inside, "> ", "> ")

    def items(self, depth: int) -> Lines:
        mark = self.random.choice(
            ("- ", "- ", "* ", "-\t", "1. ", "1. ", "3) ", "- [ ] ", "- [x] ")
        )
        is_loose = self.chance(0.2)
        width = 2 if "[" in mark else 4 if "\t" in mark else len(mark)

        def item() -> Lines:
            lines = self.prefixed(self.inside(depth), mark, " " * width)
            return [*lines, _BLANK] if is_loose else lines

        return self.several(item, 1, 3)

    def definitions(self, depth: int) -> Lines:
        mark = self.random.choice((":   ", ": ", "~ "))

        def definition() -> Lines:
            return self.prefixed(self.inside(depth), mark, " " * len(mark))

        def pair() -> Lines:
            blank = [_BLANK] if self.chance(0.3) else []
            return [self.fill("@"), *blank, *self.several(definition, 1, 2, 0.15)]

        return self.joined(pair, 1, 2, 0.2)

    def table(self, _depth: int) -> Lines:
        columns = self.random.randint(1, 3)
        head = [
            self.row(columns),
            _line("|" + self.random.choice(("---|", ":-:|", " - |")) * columns),
        ]
        return [*head, *self.several(lambda: [self.row(columns)], 1, 3)]

    def row(self, columns: int) -> Line:
        columns += self.random.choice((0, 0, 0, 0, 0, 1, -1)) if columns > 1 else 0
        pieces: list[Piece] = []
        for _ in range(columns):
            cell = (self.words(),) if self.chance(0.6) else self.text()
            pieces += ["| ", *cell, " "]
        return _line(*pieces, self.random.choice(("|", "|", "|", "")) if columns > 1 else "|")

    def fence(self, _depth: int) -> Lines:
        mark = self.random.choice(("```", "```", "~~~", "````"))
        info = self.filled(self.random.choice(("", "", "text", "python", "@ @", "html @")))
        end = [] if self.chance(0.03) else [_line(mark)]
        return [_line(mark, info), *self.several(self.code, 1, 3), *end]

    def code(self) -> Lines:
        """A line of code."""
        if self.chance(0.12):
            return [_BLANK]
        text = self.random.choice(_CODE)
        if self.chance(0.1):
            return [_line(*self.plain_within())]
        return [self.fill(text)]

    def indented(self, _depth: int) -> Lines:
        indent = self.random.choice(("    ", "    ", "\t", "     "))
        return self.prefixed(self.several(self.code, 1, 3), indent, indent)

    def reference(self, _depth: int) -> Lines:
        label = self.random.choice(("r", "s"))
        title = self.random.choice(("", ' "@"', " '@'"))
        use = [_BLANK, self.fill(f"[@][{label}] [{label}]")]
        return [
            self.fill(f"[{label}]: https://e.example/@{title}"),
            *(use if self.chance(0.7) else []),
        ]

    def footnote(self, depth: int) -> Lines:
        use = [self.fill("@[^n]"), _BLANK] if self.chance(0.8) else []
        return [*use, *self.prefixed(self.inside(depth), "[^n]: ", "    ")]

    def comment(self, _depth: int) -> Lines:
        form = self.random.randrange(4)
        if form == 0:
            return [self.fill("<!-- $ -->")]
        if form == 1:
            return [self.fill("<!-- $"), *self.several(self.remark, 0, 2, 0.05), self.fill("$ -->")]
        if form == 2:
            return [self.fill("@ <!-- $"), self.fill("$ --> @")]
        return [self.fill("<!-- $ --> <!-- $ -->"), self.fill("@")]

    def remark(self) -> Lines:
        return [self.random.choice((_BLANK, self.fill("@"), self.fill("- @"), self.fill("# @")))]

    # Spoiling

    def place(self, lines: Lines) -> int:
        return self.random.randrange(len(lines))

    def hide_some(self, lines: Lines) -> Lines:
        """A condition around lines that need not be whole blocks."""
        paths = _paths(lines)
        first = self.random.randrange(len(paths))
        ends = [at for at in range(first, min(first + 6, len(paths))) if paths[at] == paths[first]]
        last = self.random.choice(ends)
        middle: Lines = []
        if self.chance(0.3):
            middle = [self.directive(Turn("else")), self.fill("@")]
        opening, closing = self.directive(self.when()), self.directive(Turn("end"))
        return [*lines[:first], opening, *lines[first:last], *middle, closing, *lines[last:]]

    def hide_within(self, lines: Lines) -> Lines:
        """A condition around a part of some line's text, wherever that is."""
        at = self.place(lines)
        line = lines[at]
        if line.turns or not line.text.strip():
            return lines
        text = line.text
        first, last = sorted(self.random.randrange(len(text) + 1) for _ in range(2))
        pieces = (text[:first], self.when(), text[first:last], Turn("end"), text[last:])
        changed = line._replace(pieces=pieces)
        is_literal = re.search(r"\\<!-- ?help", changed.text) or _TICKED.search(changed.text)
        return lines if is_literal or _is_cut(text, first, last) else _with(lines, at, changed)

    def indent(self, lines: Lines) -> Lines:
        """Another prefix for some line."""
        at = self.place(lines)
        prefix = self.random.choice(_PREFIXES)
        return _with(lines, at, lines[at]._replace(pieces=(prefix, *lines[at].pieces)))

    def outdent(self, lines: Lines) -> Lines:
        """The first prefix of some line less."""
        at = self.place(lines)
        pieces = lines[at].pieces
        if len(pieces) < 2 or not isinstance(pieces[0], str) or pieces[0].strip(" \t>"):
            return lines
        return _with(lines, at, lines[at]._replace(pieces=pieces[1:]))

    def stray(self, lines: Lines) -> Lines:
        """A line that nobody expects."""
        at = self.random.randrange(len(lines) + 1)
        prefix = self.random.choice(_PREFIXES)
        line = _line(prefix + self.filled(self.random.choice(_STRAYS)))
        return [*lines[:at], line, *lines[at:]]

    def drop(self, lines: Lines) -> Lines:
        """A line less."""
        at = self.place(lines)
        return [*lines[:at], *lines[at + 1 :]]

    def squeeze(self, lines: Lines) -> Lines:
        """No blank lines."""
        return [line for line in lines if line.text.strip()]

    def swap(self, lines: Lines) -> Lines:
        """Two neighbors change places."""
        at = self.place(lines)
        return [*lines[:at], *lines[at : at + 2][::-1], *lines[at + 2 :]]

    def merge(self, lines: Lines) -> Lines:
        """Two neighbors on one line."""
        at = self.place(lines)
        if at + 1 == len(lines) or lines[at].text.endswith("\\"):
            return lines
        both = Line((*lines[at].pieces, " ", *lines[at + 1].pieces))
        return lines if _TICKED.search(both.text) else [*lines[:at], both, *lines[at + 2 :]]

    def misspell(self, lines: Lines) -> Lines:
        """Something that looks like a directive."""
        at = self.random.randrange(len(lines) + 1)
        text = self.random.choice(_MISSPELLED)
        around = self.random.choice(("", "", "", "@ ", "    ", "> "))
        line = Line((self.filled(around) + text,), misspelled=True)
        return [*lines[:at], line, *lines[at:]]


def _with(lines: Lines, at: int, line: Line) -> Lines:
    return [*lines[:at], line, *lines[at + 1 :]]


def _is_cut(text: str, first: int, last: int) -> bool:
    """Whether a cut would go through a canary, a comment or a variable."""
    spans = [
        found.span() for found in re.finditer(r"z[qr]\w{3}|<!--.*?(?:-->|$)|\{\{.*?\}\}", text)
    ]
    return any(start < at < end for start, end in spans for at in (first, last))


def _paths(lines: Lines) -> list[tuple[int, ...]]:
    """For each gap between lines, the branches in which it stands."""
    path: list[int] = []
    count = 0
    paths: list[tuple[int, ...]] = [()]
    for line in lines:
        if line.stands_alone:
            count += 1
            name = line.turns[0].name
            if not name.startswith("when") and path:
                path.pop()
            if name != "end":
                path.append(count)
        paths.append(tuple(path))
    return paths


_Kind = Callable[[_Writer, int], Lines]
_LEAVES: tuple[_Kind, ...] = (
    *(_Writer.paragraph, _Writer.paragraph, _Writer.paragraph, _Writer.table, _Writer.fence),
    *(_Writer.heading, _Writer.setext, _Writer.rule, _Writer.indented, _Writer.comment),
)
_KINDS: tuple[_Kind, ...] = (
    *_LEAVES,
    *(_Writer.items, _Writer.items, _Writer.items, _Writer.quote, _Writer.quote, _Writer.alert),
    *(_Writer.definitions, _Writer.reference, _Writer.footnote, _Writer.table, _Writer.fence),
)
_SPOILERS: tuple[Callable[[_Writer, Lines], Lines], ...] = (
    *(_Writer.hide_some, _Writer.hide_some, _Writer.hide_some, _Writer.hide_within),
    *(_Writer.indent, _Writer.indent, _Writer.outdent, _Writer.stray, _Writer.stray),
    *(_Writer.drop, _Writer.squeeze, _Writer.swap, _Writer.merge, _Writer.misspell),
)
_CODE = (
    *("@", "@", "@ = 1", "    @", "  @", "\t@", "# @", "- @", "> @", "<!-- $ -->", "| @ |"),
    *(
        r"\<!-- help:when features.x -->",
        "{{labels.patient.plural}} @",
        "{% @ %}",
        "`@`",
        "<b>@</b>",
    ),
    *(r"@ \<!-- help:end --> @", "<!-- $", "$ -->", "[r]: @", "1. @", "@ &amp; @", "@\u2028@"),
)
