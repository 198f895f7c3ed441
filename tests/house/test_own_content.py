"""Our own articles are an example: a strict lint finds nothing in them, and every date has its weekday."""

import re
from datetime import date, datetime

from helpgen.model.codes import severity
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.check import check
from tests.house.tree import ROOT


def test_our_own_articles_have_neither_errors_nor_warnings() -> None:
    found = check(ROOT, fail_on=Severity.WARNING)
    assert [one for one in found.diagnostics if severity(one.code) is not Severity.INFO] == []
    assert {one.code for one in found.diagnostics} <= {"LB319", "LB310", "CD223", "CD226"}
    assert found.articles >= 32
    assert found.tenants >= 8


DATED = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2} [A-Z][a-z]{2} \d{4})\b")


def weekdays_that_are_wrong(text: str) -> list[str]:
    return [found[0] for found in DATED.finditer(text) if f"{on(found[2]):%a}" != found[1]]


def on(day: str) -> date:
    return datetime.strptime(day, "%d %b %Y").date()  # noqa: DTZ007  a day of the calendar, nobody's in particular


def test_every_date_in_our_articles_has_its_weekday() -> None:
    assert weekdays_that_are_wrong("Tue 9 Mar 2026 and Mon 9 Mar 2026") == ["Tue 9 Mar 2026"]
    texts = {file: file.read_text("utf-8") for file in (ROOT / "content/help").rglob("*.md")}
    assert sum(len(DATED.findall(text)) for text in texts.values()) > 50
    assert {
        file: wrong for file, text in texts.items() if (wrong := weekdays_that_are_wrong(text))
    } == {}
