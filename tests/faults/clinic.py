"""Many articles in one project: each with one fault and what it must get, or each sound and what readers must see."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.faults.ward import Bench
from tests.project import Project, codes

FRONT = """\
---
id: help.portal.NAME
slug: /help/portal/NAME
title: Booking
category: portal
summary: About it.
audienceRoles: [admin]
---
"""
"""A body that follows begins on line 9."""
TITLE = "title: Booking\n"


class Case(NamedTuple):
    """An article's file, the one code that it must get and where; `sees` are the other lines that are named."""

    data: bytes
    code: str
    line: int
    column: int
    says: str = ""
    sees: tuple[int, ...] = ()


def body(text: str, code: str, line: int, column: int, says: str = "", *sees: int) -> Case:
    """Front matter is fine, the body is not."""
    return Case((FRONT + text).encode(), code, line, column, says, sees)


def fields(new: str, code: str, line: int, column: int, says: str = "", **more: str) -> Case:
    """The title's line, on line 4, or another one (`old`), is replaced."""
    old = more.get("old", TITLE)
    assert old in FRONT
    return Case(FRONT.replace(old, new).encode(), code, line, column, says)


def whole(data: str | bytes, code: str, line: int, column: int, says: str = "") -> Case:
    """All of the file is given."""
    return Case(data if isinstance(data, bytes) else data.encode(), code, line, column, says)


class Clinic(Bench):
    """Every case is an article of its own; one build and one check must find every fault of every one."""

    def __init__(self, folder: Path, cases: Mapping[str, Case]) -> None:
        super().__init__(folder)
        self.cases = cases
        for name, case in cases.items():
            data = case.data.replace(b"NAME", name.encode())
            self.project.write(f"content/help/portal/{name}.md", data)
        self.run()

    def assert_found(self, name: str) -> None:
        """The case got its code, and no other, at its place and with a way out."""
        case, found = self.cases[name], self.of(f"portal/{name}")
        assert set(codes(found)) == {case.code}, found
        first = found[0]
        assert (first.place.line, first.place.column) == (case.line, case.column), found
        assert case.says in first.message + first.hint, found
        assert tuple(other.line for other in first.others)[: len(case.sees)] == case.sees
        for each in found:
            assert each.message
            assert each.hint
            assert each.tenants == ()


def shown(folder: Path, bodies: Mapping[str, str], more: str = "") -> Mapping[str, str]:
    """What one tenant reads of some sound articles; `more` is of its profile."""
    project = Project(folder / "p")
    for name, text in bodies.items():
        project.write(f"content/help/portal/{name}.md", FRONT.replace("NAME", name) + text)
    project.profile("harbor", more)
    result = project.build()
    assert result.exit_code == 0, result.diagnostics
    return {name: project.body("harbor", f"portal/{name}") for name in bodies}
