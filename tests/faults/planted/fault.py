"""A fault as it is planted in a copy of our own content, and the line on which it has to be found."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

MARK = "¶"
"""Stands on the line that a finding has to name; it is taken out before anything is read."""


class Planted(NamedTuple):
    """One fault: its code, what it is, its file, and the edit. Without `old`, `new` is added below; with none, a file.

    Where `new` has no mark, the file as a whole has to be named.
    """

    code: str
    says: str
    path: str
    new: str
    old: str = ""
    is_file: bool = False


def below(code: str, says: str, article: str, text: str) -> Planted:
    """A section of its own below an article."""
    return Planted(code, says, f"content/help/{article}.md", text)


def swap(code: str, says: str, path: str, old: str, new: str) -> Planted:
    """Something else in place of what stands in a file once."""
    return Planted(code, says, path, new, old)


def added(code: str, says: str, path: str, text: str) -> Planted:
    """One more file."""
    return Planted(code, says, path, text, is_file=True)


def block(condition: str, *lines: str) -> str:
    """Lines that a condition shows; `when-not` and the like may be written out."""
    word = "" if condition.startswith("when") else "when "
    return "\n".join((f"<!-- help:{word}{condition} -->", *lines, "<!-- help:end -->"))


def front(slug: str, /, **more: str) -> str:
    """The front matter of one more article; a field in `more` replaces a line or adds one."""
    fields = {
        "id": f"help.{slug.replace('/', '.')}",
        "slug": f"/help/{slug}",
        "title": slug.rpartition("/")[2].replace("-", " ").capitalize(),
        "category": slug.partition("/")[0],
        "summary": "What this page is about.",
        "audienceRoles": "[admin, admin_assistant, staff]",
        **more,
    }
    return (
        "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items() if value) + "---\n"
    )


def plant(root: Path, faults: Iterable[Planted]) -> Mapping[Planted, int]:
    """Edit a copy of the content; the line of each fault, 0 where it has none."""
    places: dict[Planted, str] = {}
    for number, fault in enumerate(faults):
        sign = f"{MARK}{number}{MARK}"
        places[fault] = sign
        file, new = root / fault.path, fault.new.replace(MARK, sign)
        if fault.is_file:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(new, encoding="utf-8")
            continue
        text = file.read_text(encoding="utf-8")
        if fault.old:
            assert text.count(fault.old) == 1, (fault.says, text.count(fault.old))
            text = text.replace(fault.old, new)
        else:
            text = f"{text.rstrip()}\n\n## Planted {number} {{#planted-{number}}}\n\n{new}\n"
        file.write_text(text, encoding="utf-8")
    return _taken_out(root, places)


def _taken_out(root: Path, places: Mapping[Planted, str]) -> Mapping[Planted, int]:
    """The line of each mark, and the files without marks."""
    lines = {
        fault: 1 + text[: text.index(sign)].count("\n") if sign in text else 0
        for fault, sign in places.items()
        for text in [(root / fault.path).read_text(encoding="utf-8")]
    }
    for fault, sign in places.items():
        file = root / fault.path
        file.write_text(file.read_text(encoding="utf-8").replace(sign, ""), encoding="utf-8")
    return lines
