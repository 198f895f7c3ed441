"""A help center about loans of books, verified against rules that somebody else wrote in another language."""

import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from helpgen.cli.main import run
from helpgen.model.claim_verdict import Status
from helpgen.pipeline.build import build
from helpgen.pipeline.check import check
from helpgen.pipeline.hired_engine import EngineAsked
from helpgen.pipeline.verifying import VerifyResult, verify
from tests import engines
from tests.house.tree import ROOT
from tests.programs import node
from tests.project import TODAY, codes

EXAMPLE = ROOT / "docs" / "examples" / "library"
NODE = shutil.which("node")
PATIENT = 30.0


@pytest.fixture(autouse=True, scope="module")
def needs_node() -> None:
    """The engine runs in it."""
    node()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "library"))


def held(library: Path, command: str = "", seconds: float = PATIENT) -> VerifyResult:
    return verify(library, TODAY, engine=EngineAsked(command, library, seconds))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} has to stand there once"
    file.write_text(text.replace(old, new), "utf-8")


def test_it_is_whole_and_true(library: Path, tmp_path: Path) -> None:
    assert check(library).diagnostics == ()
    assert build(library, out=tmp_path / "site").exit_code == 0
    result = held(library)
    assert (result.diagnostics, result.exit_code) == ((), 0)
    judged = {
        (each.claim.said.form, tenant)
        for each in result.verdicts
        if each.status is Status.PASS
        for tenant in each.tenants
    }
    forms = ("examples", "claim", "message")
    assert judged == {(form, name) for form in forms for name in ("school", "town")} | {
        ("flow", "town")
    }


LOANS, RENEWING = (f"content/help/lending/{name}.md" for name in ("loans", "renewing"))
FALSE = {
    "a day that counts": (LOANS, "Mon 30 Mar 2026 | yes", "Mon 30 Mar 2026 | no: overdue", "CL905"),
    "a fee": (LOANS, "no: overdue | 20", "no: overdue | 10", "CL905"),
    "a due date": (LOANS, "Tue 31 Mar 2026 | Mon 30 Mar 2026", "Tue 31 Mar 2026 | Tue 31 Mar 2026", "CL905"),
    "a reason": (RENEWING, "no: reserved", "no: overdue", "CL905"),
    "how often": (RENEWING, "| 1 | no | yes |", "| 3 | no | yes |", "CL905"),
    "what is hidden": (RENEWING, "| 0 | no | no: renewed too often |", "| 0 | no | yes |", "CL905"),
    "what follows": (RENEWING, "not=fee", "not=email", "CL907"),
    "words": (LOANS, "“You have as many", "“You own as many", "CL909"),
    "who does it": (RENEWING, "set_aside by=desk", "set_aside by=reader", "CL908"),
    "a step": (RENEWING, " <!-- help:event give_back by=reader -->", "", "CL908"),
    "a rule": (LOANS, "loan.limit#never-more", "loan.limits#never-more", "CL903"),
    "a property": (LOANS, "loan.limit#never-more", "loan.limit#never", "CL903"),
}  # fmt: skip


@pytest.mark.parametrize("what", FALSE)
def test_a_false_sentence_turns_red(what: str, library: Path) -> None:
    path, old, new, code = FALSE[what]
    change(library / path, old, new)
    result = held(library)
    assert {*codes(result.diagnostics)} == {code}
    assert {each.place.path for each in result.diagnostics} == {path}
    assert result.exit_code == 1


BROKEN = {
    "a day more": ("late > 0 ?", "late > 1 ?", "CL905"),
    "one book more": ("books < policy[MOST]", "books <= policy[MOST]", "CL907"),
    "who waits does not matter": ('if (waiting) return no("reserved");', "", "CL905"),
    "other words": ("You have as many books as you can have.", "Enough.", "CL909"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_and_so_does_a_true_one_where_the_rule_changes(what: str, library: Path) -> None:
    old, new, code = BROKEN[what]
    change(library / "loan-engine.mjs", old, new)
    assert code in codes(held(library).diagnostics)


def told(library: Path, command: str = "", seconds: float = PATIENT) -> Sequence[str]:
    result = held(library, command, seconds)
    assert result.exit_code == 1
    return [
        f"{each.place.path}:{each.place.line} {each.code} {each.message}"
        for each in result.diagnostics
    ]


def test_an_engine_that_hangs_is_a_finding_where_it_is_named(library: Path) -> None:
    hangs = "await new Promise(() => setInterval(() => {}, 9_000));"
    change(library / "loan-engine.mjs", "for await (", f"{hangs}\nfor await (")
    (line,) = told(library, seconds=0.3)
    assert line.startswith("helpgen.yaml:3 CL930 the engine did not answer within 0.3 s")


def test_one_that_dies_at_a_question_is_a_finding_at_the_claim_and_ends_the_run(
    library: Path,
) -> None:
    change(library / "loan-engine.mjs", "if (waiting) return", "process.exit(7); if (waiting) return")  # fmt: skip
    (line,) = told(library)
    assert line.startswith(f"{RENEWING}:14 CL930 the engine ended with exit code 7")


def test_what_it_says_too_much_is_found_at_the_end(library: Path) -> None:
    file = library / "loan-engine.mjs"
    file.write_text(f'{file.read_text("utf-8")}console.log("bye");\n', "utf-8")
    assert told(library) == [
        "helpgen.yaml:3 CL930 the engine said more than it was asked: bye",
    ]


def test_what_it_writes_to_standard_error_is_a_warning(library: Path) -> None:
    file = library / "loan-engine.mjs"
    file.write_text(f'console.error("old");\n{file.read_text("utf-8")}', "utf-8")
    result = held(library)
    assert codes(result.diagnostics) == ["CL931"]
    assert result.exit_code == 0


def test_a_part_is_enough_and_what_is_missing_is_told_at_the_claims(library: Path) -> None:
    change(library / "loan-engine.mjs", '["rules", "properties", "flows"]', '["rules"]')
    found = held(library).diagnostics
    assert {*codes(found)} == {"CL903"}
    assert {each.message for each in found} == {
        "the engine loans answers no questions about properties",
        "the engine loans answers no questions about flows",
    }


def test_another_engine_can_be_asked_instead(library: Path, tmp_path: Path) -> None:
    """Its rules have other names: every claim names one that it has not."""
    other = engines.engine(tmp_path)
    assert all(line.partition(" ")[2].startswith("CL903") for line in told(library, other))


def test_one_that_is_not_there_is_wrong_usage(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["verify", str(library), "--engine", "no-such-program"]) == 2
    assert "the engine 'no-such-program' cannot be started" in capsys.readouterr().err
    assert run(["verify", str(library), "--engine", " "]) == 2
    change(library / "helpgen.yaml", "node loan-engine.mjs", "no-such-program")
    assert run(["verify", str(library)]) == 2


def test_the_command_line_asks_it_too(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    engine = shlex.join([str(NODE), str(library / "loan-engine.mjs")])
    assert run(["verify", str(library), "--engine", engine, "--engine-seconds", "30"]) == 0
    assert "pass" in capsys.readouterr().out
    dead = shlex.join([sys.executable, "-c", "raise SystemExit('no')"])
    assert run(["verify", str(library), "--engine", dead]) == 1


def test_where_nothing_is_claimed_no_engine_is_asked_but_it_has_to_be_there(library: Path) -> None:
    for path in (LOANS, RENEWING):
        file = library / path
        head = file.read_text("utf-8").partition("\n## ")[0]
        file.write_text(f"{head}\nNothing is claimed.\n", "utf-8")
    result = held(library)
    assert (result.diagnostics, result.exit_code) == ((), 0)
    assert "no article claims anything" in result.note
    assert held(library, "no-such-program").exit_code == 2
