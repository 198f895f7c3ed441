"""A fence that nobody closes is told at its opening line, in whichever variant it is so."""

import pytest

from tests.unit.compile.builder import FIRST, article, project, tenant

WHEN, ELSE, END = (
    "<!-- help:when features.x -->",
    "<!-- help:else -->",
    "<!-- help:end -->",
)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("```\nx", 1),
        ("~~~~\nx\n~~~", 1),
        ("- a\n\n  ```\n  x\n\nb", 3),
        ("> ```\n> x\n\nb", 1),
        (f"a\n\n```\nx\n{WHEN}\n```\n{END}\n\nb", 3),
        (f"a\n\n```\nx\n{WHEN}\ny\n{ELSE}\n```\n{END}\n\nb", 3),
        (f"a\n\n{WHEN}\nb\n{ELSE}\n```\nx\n{END}", 6),
    ],
)
def test_an_unclosed_fence_is_an_error_at_its_opening_line(source: str, line: int) -> None:
    tenants = (tenant("off"), tenant("on", {"features.x": True}))
    found = [
        each for each in project(article(source), tenants=tenants).found if each.code == "ST206"
    ]
    assert [each.place.line - FIRST + 1 for each in found] == [line]
