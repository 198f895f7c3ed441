"""Every format tells the same findings: where, which code, how bad, what, and for whom."""

import json
import re
from xml.etree.ElementTree import Element, fromstring

import pytest

from helpgen.model.codes import CODES
from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.report import FORMATS, Report

Told = tuple[str, int, int, str, str]
"""Path, line, column, code and message."""

TENANTS = tuple(f"tenant-{number}" for number in range(7))
REPORT = Report(
    (
        *(
            Diagnostic(
                Place(
                    f"content/help/a/{number % 5}.md", number % 11, number % 7 if number % 11 else 0
                ),
                row.code,
                f"of {number}: 100 % of “{row.name}”, <b>&amp;</b>, a::b\nc",
                "a hint, with (parentheses)" if number % 3 else "",
                TENANTS[: number % 4],
                (Place("catalog.yaml", 2, 3),) if number % 2 else (),
            )
            for number, row in enumerate(CODES)
        ),
        Diagnostic(Place(""), "LK602", "about no file"),
        Diagnostic(Place("catalog.yaml", 4, 1), "ZZ999", "a code that no table knows"),
    ),
    12,
    40,
    {"ST101": Severity.ERROR, "LK602": Severity.INFO},
    Severity.WARNING,
)


def _text(message: str) -> str:
    return message.partition("\n")[0]


def _of_text() -> list[Told]:
    told = []
    for line in FORMATS["text"](REPORT).split("\n")[:-1]:
        if line.startswith("    "):
            continue
        found = re.fullmatch(
            r"(?:([\w./-]+?)(?::(\d+))?(?::(\d+))? )?([A-Z]{2}\d{3}) (.*?)(?: \(a hint, .*\))?",
            line,
        )
        assert found, line
        told.append((found[1] or "", int(found[2] or 0), int(found[3] or 0), found[4], found[5]))
    return told


def _of_json() -> list[Told]:
    findings = json.loads(FORMATS["json"](REPORT))["findings"]
    return [(e["path"], e["line"], e["column"], e["code"], e["message"]) for e in findings]


def _of_github() -> list[Told]:
    told = []
    for line in FORMATS["github"](REPORT).split("\n"):
        found = re.fullmatch(r"::(?:error|warning|notice) (.*?)::(.*)", line)
        assert found, line
        named = dict(pair.split("=", 1) for pair in found[1].split(","))
        message = found[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        place = named.get("file", ""), int(named.get("line", 0)), int(named.get("col", 0))
        told.append((*place, named["title"].split()[0], _text(message)))
    return told


def _of_sarif() -> list[Told]:
    told = []
    for result in json.loads(FORMATS["sarif"](REPORT))["runs"][0]["results"]:
        where = result.get("locations", [{}])[0].get("physicalLocation", {})
        region = where.get("region", {})
        told.append(
            (
                where.get("artifactLocation", {}).get("uri", ""),
                region.get("startLine", 0),
                region.get("startColumn", 0),
                result["ruleId"],
                _text(result["message"]["text"]),
            )
        )
    return told


def _cases() -> list[Element]:
    return list(fromstring(FORMATS["junit"](REPORT)).iter("testcase"))  # noqa: S314  our own


def _of_junit() -> list[Told]:
    told = []
    for case in _cases():
        place = str(case.get("name")).rpartition(" ")[0]
        column = place.split(":")[2] if place.count(":") > 1 else "0"
        text = case.findtext("failure") or case.findtext("system-out") or ""
        code, _, message = text.split("\n")[0].removeprefix(place).strip().partition(" ")
        told.append((case.get("file", ""), int(case.get("line", 0)), int(column), code, message))
    return told


def test_text_tells_every_finding() -> None:
    assert len(_of_text()) == len(CODES) + 2


@pytest.mark.parametrize("read", [_of_json, _of_github, _of_junit])
def test_json_github_and_junit_hold_the_findings_of_the_text(read: object) -> None:
    assert callable(read)
    assert read() == _of_text()


def test_sarif_holds_them_too_and_a_file_s_first_line_stands_for_the_file() -> None:
    at_first_line = [
        (path, line or (1 if path else 0), column, code, message)
        for path, line, column, code, message in _of_text()
    ]
    assert _of_sarif() == at_first_line


def test_the_severities_agree() -> None:
    findings = REPORT.findings()
    severities = [str(each.severity) for each in findings]
    assert [
        each["severity"] for each in json.loads(FORMATS["json"](REPORT))["findings"]
    ] == severities
    github = [line[2 : line.index(" ")] for line in FORMATS["github"](REPORT).split("\n")]
    assert [each.replace("notice", "info") for each in github] == severities
    sarif = json.loads(FORMATS["sarif"](REPORT))["runs"][0]["results"]
    assert [each["level"].replace("note", "info") for each in sarif] == severities
    failing = [case.find("failure") is not None for case in _cases()]
    assert failing == [REPORT.fails(each) for each in findings]


def test_all_name_the_tenants() -> None:
    assert any(len(each.tenants) == 3 for each in REPORT.findings())
    for name in FORMATS:
        assert "tenant-2" in FORMATS[name](REPORT), name
