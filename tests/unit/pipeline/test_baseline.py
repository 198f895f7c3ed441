import json
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.baseline import BaselineError, baseline_text, read_baseline

JUMP = Diagnostic(Place("a.md", 3, 1), "ST101", 'the "level"')
AGAIN = Diagnostic(Place("a.md", 7, 1), "ST101", 'the "level"')
DEAD = Diagnostic(Place("a.md", 4, 1), "LK602", "no article")


def written(tmp_path: Path, *found: Diagnostic) -> Path:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text(found))
    return path


def test_what_was_written_is_known(tmp_path: Path) -> None:
    known = read_baseline(written(tmp_path, JUMP, AGAIN))
    assert list(known.without([JUMP, AGAIN])) == []
    assert known.gone([JUMP]) == [(JUMP.identity, 1)]


def test_an_error_is_not_written_nor_believed(tmp_path: Path) -> None:
    path = written(tmp_path, JUMP, DEAD)
    assert "LK602" not in path.read_text()
    path.write_text(path.read_text().replace("ST101", "LK602"))
    assert read_baseline(path).counts == {}


def test_the_file_has_a_line_for_each_finding_and_equal_findings_have_equal_bytes() -> None:
    text = baseline_text([JUMP, AGAIN])
    assert text == baseline_text([AGAIN, JUMP])
    assert text.split("\n")[2:-2] == [
        '  {"path": "a.md", "code": "ST101", "message": "the \\"level\\"", "count": 2}'
    ]
    assert json.loads(baseline_text([])) == {"schemaVersion": 1, "findings": []}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Invalid JSON"),
        ("[]", "object"),
        ('{"schemaVersion": 2, "findings": []}', "schemaVersion"),
        ('{"schemaVersion": 1}', "findings: Field required"),
        ('{"schemaVersion": 1, "findings": [{"path": "a"}]}', "findings.0.code"),
        (
            '{"schemaVersion": 1, "findings": [{"path": "a", "code": "b", "message": "c", "count": 0}]}',
            "count",
        ),
    ],
)
def test_what_is_no_baseline_is_said(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(BaselineError, match="is no baseline") as fault:
        read_baseline(path)
    assert why in str(fault.value)


def test_a_missing_one_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="--write-baseline writes one"):
        read_baseline(tmp_path / "none.json")
