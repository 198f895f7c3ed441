"""The blocks of a page as Markdown: paragraphs, lists, tables and what else a body holds."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from helpgen.compile.twins.elements import INLINE, Element, Node, elements_below, text_in
from helpgen.compile.twins.lists import (
    NOTHING,
    Part,
    behind,
    elements_in,
    has_paragraph,
    is_tight,
    parts,
    signs_of,
    task_of,
    tightly,
)
from helpgen.compile.twins.signs import GATE, Signs
from helpgen.compile.twins.words import RunWriter
from helpgen.model.body_words import BodyWords
from helpgen.text.markdown import as_address

_KIND = re.compile(r"markdown-alert-(note|tip|important|warning|caution)\b")
_RULE = {"align-left": ":--", "align-right": "--:", "align-center": ":-:"}


class Blocks:
    """Writes the blocks of one body. `own_id` tells whether a heading's words give another id than it has.

    `given` are the words of the page that nobody typed.
    """

    def __init__(
        self, signs: Signs, words: RunWriter, own_id: Callable[[str], bool], given: BodyWords
    ) -> None:
        self._signs = signs
        self._words = words
        self._own_id = own_id
        self._given = given

    def body(self, nodes: Sequence[Node]) -> str:
        """All blocks of a body, each with the blank line behind it; what may be hidden takes its line ends along."""
        out: list[str] = []
        above = ""
        for node in nodes:
            if isinstance(node, str):
                continue  # between blocks there are only line ends
            if node.tag == "gate":
                out.append(self._signs.known_fork(node.attributes[GATE], self.body(node.children)))
            elif node.has_class("related"):
                out.append(self.body(node.children))
            else:
                text, above = self._block(node, above)
                out += (text, "\n\n") if text else ()
        return "".join(out)

    def _inner(self, nodes: Sequence[Node], *, tight: bool = False) -> str:
        """The blocks of a container; text that stands in it bare is a paragraph."""
        out: list[str] = []
        above, before = "", None
        for part in parts(nodes):
            text, above = self._part(part, above)
            if text:
                if before is not None:
                    out.append(tightly(before, part) if tight else "\n\n")
                out.append(text)
                before = part
        return "".join(out)

    def _part(self, part: Part, above: str) -> tuple[str, str]:
        return (
            self._block(part, above) if isinstance(part, Element) else (self._words.run(part), "")
        )

    def _block(self, node: Element, above: str) -> tuple[str, str]:
        """One block, and the sign of its items where it is a list: one right below would go on with it."""
        if node.tag in ("ul", "ol"):
            signs = signs_of(node, above)
            return self._list(node, signs), signs[0][-1:] if signs else ""
        return self._WRITERS.get(node.tag, Blocks._heading)(self, node), ""

    def _paragraph(self, node: Element) -> str:
        return self._words.run(node.children)

    def _quote(self, node: Element) -> str:
        return behind("> ", self._inner(node.children))

    def _heading(self, node: Element) -> str:
        text = self._words.run(node.children)
        name = node.attributes.get("id", "")
        own = f" {{#{name}}}" if name and self._own_id(name) else ""
        if "\n" in text:  # only the underlined form may have several lines
            return f"{text}{own}\n{'===' if node.tag == 'h1' else '---'}"
        if text.endswith("#"):
            text = f"{text[:-1]}\\#"
        return f"{'#' * int(node.tag[1])} {text}{own}"

    def _list(self, node: Element, signs: Sequence[str]) -> str:
        items = elements_in(node)
        tight = is_tight(items)
        end = "\n" if tight else "\n\n"
        out: list[str] = []
        for item, sign in zip(items, signs, strict=True):
            inside = elements_in(item) if item.tag == "gate" else [item]
            text = "".join([self._item(each, sign, tight=tight) + end for each in inside])
            is_sure = item.tag != "gate"
            out.append(text if is_sure else self._signs.known_fork(item.attributes[GATE], text))
        return "".join(out).removesuffix(end)

    def _item(self, item: Element, sign: str, *, tight: bool) -> str:
        task, children = task_of(item)
        text = task + self._inner(children, tight=tight)
        return behind(" " * (len(sign) + 1), text, f"{sign} ") if text else sign

    def _box(self, node: Element) -> str:
        """An alert, with its title where that is not its kind's; of other boxes what stands in them."""
        kind = _KIND.search(node.attributes["class"])
        if kind is None:
            return self._inner(node.children)
        title, *rest = elements_in(node)
        head = f"[!{kind[1].upper()}]"
        if title.children != [self._given.alert(kind[1])]:
            head += f" {self._words.in_line(title.children)}"
        text = self._inner(rest)
        return behind("> ", f"{head}\n{text}" if text else head)

    def _table(self, node: Element) -> str:
        rows = [each for each in elements_below(node) if each.tag == "tr"]
        head, *lines = [self._row(elements_in(row)) for row in rows]
        rules = [
            _RULE.get(each.attributes.get("class", ""), "---") for each in elements_in(rows[0])
        ]
        return "\n".join([head, f"| {' | '.join(rules)} |", *lines])

    def _row(self, cells: Sequence[Element]) -> str:
        words = [self._words.in_line(cell.children).replace("|", "\\|") for cell in cells]
        return f"| {' | '.join(words)} |"

    def _terms(self, node: Element) -> str:
        entries = elements_in(node)
        told = [each for each in entries if each.tag == "dd"]
        tight = is_tight(told) or not has_paragraph(told)
        out: list[str] = []
        for entry in entries:
            if entry.tag == "dt":
                out.append(("\n\n" if out else "") + self._words.run(entry.children))
            else:
                text = self._inner(entry.children, tight=tight) or NOTHING
                out.append(("\n" if tight else "\n\n") + behind("    ", text, ":   "))
        return "".join(out)

    def _details(self, node: Element) -> str:
        summary = next(each for each in elements_below(node) if each.tag == "summary")
        head = f"<details>\n<summary>{self._words.in_line(summary.children)}</summary>"
        text = self._inner([each for each in node.children if each is not summary])
        return f"{head}\n\n{text}\n\n</details>" if text else f"{head}\n</details>"

    def _footnotes(self, node: Element) -> str:
        notes = [each for each in elements_below(node) if each.has_class("footnote-item")]
        return "\n\n".join(map(self._footnote, notes))

    def _footnote(self, note: Element) -> str:
        children = _without_ways_back(note.children)
        first = next((each for each in children if isinstance(each, Element)), None)
        below = "\n" if first and first.tag not in {"p", *INLINE} else ""  # indented as all of it
        number = note.attributes["id"].removeprefix("fn")
        return behind("    ", below + self._inner(children), f"[^{number}]: ")

    _WRITERS: ClassVar[Mapping[str, Callable[["Blocks", Element], str]]] = {
        "p": _paragraph,
        "pre": lambda _, node: _code(node),
        "blockquote": _quote,
        "div": _box,
        "table": _table,
        "hr": lambda _, node: "" if node.has_class("footnotes-sep") else "___",
        "dl": _terms,
        "details": _details,
        "section": _footnotes,
    }
    """By tag. The class has them: bound methods in a body's own would hold it in a ring, until somebody collects."""


def _code(node: Element) -> str:
    """Code between fences, which may be longer than usual."""
    inner = node.children[0]
    names = inner.attributes.get("class", "").split() if isinstance(inner, Element) else []
    language = next((each for each in names if each.startswith("language-")), "")
    info, text = as_address(language.removeprefix("language-")), text_in(node.children)
    sign = "~" if "`" in info else "`"
    fence = sign * (max(map(len, re.findall(f"{sign}{{3,}}", text)), default=2) + 1)
    return f"{fence}{info}\n{text}{fence}"


def _without_ways_back(nodes: Sequence[Node]) -> list[Node]:
    """A footnote less the arrows that lead back, with the space before each, and what holds nothing else."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        elif node.has_class("footnote-backref"):
            if out and isinstance(out[-1], str):
                out[-1] = out[-1].removesuffix(" ")
        elif node.tag == "p":
            kept = [each for each in _without_ways_back(node.children) if each != ""]
            out += [Element("p", node.attributes, kept)] if kept else []
        else:
            out.append(node)
    return out
