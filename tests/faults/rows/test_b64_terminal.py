import json
import subprocess
import sys
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.project import FRONT, Project

HOSTILE = "\x1b[31mred\x1b[0m\r\n::error::x\x07\x9b\u202egpj\u200b\u2028\u2066"
STEERING = {char for char in HOSTILE if not char.isprintable()} | {"\u200b"}


@pytest.fixture
def hostile(project: Project) -> Project:
    """Hostile text wherever a message could quote it."""
    quoted = json.dumps(HOSTILE)
    project.write("content/help/portal/bad\x1b[31m\nname.md", "x")
    project.write("content/help/portal/\u202eslive.md", "x")
    project.write("content/assets/x\x1b]0;title\x07.png", "x")
    front = FRONT.format(
        id="help.x", slug=quoted, title=quoted, category=quoted, summary=quoted, more=""
    )
    project.write("content/help/portal/slug.md", f"{front}## Steps\n")
    project.article(
        "portal/links",
        "## Steps\n\n[x](<javascript:\u202e\x1b[31m>) {{labels.\u202e}} [y](</help/\u202ex>)\n",
    )
    project.article("portal/when", "## Steps\n\n<!-- help:when features.\u202e\u200b -->\nx\n")
    project.write(
        "profiles/harbor.yaml",
        f"id: {quoted}\nname: {quoted}\n{quoted}: x\ntemplate: {quoted}\n"
        f"features: {{{quoted}: 1}}\nsettings: {{timezone: {quoted}, mode: {quoted}}}\n"
        f"branding: {{primaryColor: {quoted}, logo: {quoted}}}\ncontact: {{email: {quoted}}}\n"
        f"labels: {{{quoted}: {{singular: {quoted}, plural: x}}}}\nlocale: {quoted}\n",
    )
    project.write("profiles/\u202efeed.yaml", "id: x\nname: X\n")
    return project


def steering(text: str) -> set[str]:
    """What would act on a terminal or hide, but for the line ends of the report itself."""
    return {char for char in text.replace("\n", "") if char in STEERING or not char.isprintable()}


@pytest.mark.row("B64")
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nothing_that_steers_a_terminal_gets_through_in_any_format(
    hostile: Project, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert run(["lint", str(hostile.root), "--format", form]) == 1
    out, err = capsys.readouterr()
    assert steering(out) == set()
    assert steering(err) == set()
    assert "x1b" in out
    assert "202e" in out
    assert not any(line.startswith(("::error::x", "::stop")) for line in out.splitlines())


@pytest.mark.row("B64")
def test_a_message_never_takes_a_line_of_its_own(
    hostile: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["lint", str(hostile.root), "--format", "text"])
    lines = capsys.readouterr().out.splitlines()
    places = ("content/", "profiles/", "    ", "catalog.yaml")
    assert all(line.startswith(places) for line in lines[:-1]), lines
    run(["lint", str(hostile.root), "--format", "github"])
    assert all(line.startswith("::") for line in capsys.readouterr().out.splitlines())


@pytest.mark.row("B64")
def test_the_json_report_is_ascii_and_escapes_once(
    hostile: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["lint", str(hostile.root), "--format", "json"])
    out = capsys.readouterr().out
    assert out.isascii()
    for finding in json.loads(out)["findings"]:
        for text in (finding["path"], finding["message"], finding["hint"], *finding["tenants"]):
            assert not STEERING & set(text)


@pytest.mark.row("B64")
@pytest.mark.parametrize("command", ["build", "lint", "why"])
def test_the_real_commands_write_nothing_that_steers(hostile: Project, command: str) -> None:
    extra = ["/help/\u202e\x1b[31m", "--tenant", "\x1b[31m"] if command == "why" else []
    places = [*extra, str(hostile.root)] if command == "why" else [str(hostile.root)]
    more = ["--out", str(hostile.out)] if command == "build" else []
    done = subprocess.run(
        [sys.executable, "-m", "helpgen", command, *places, *more],
        capture_output=True,
        check=False,
        cwd=Path(__file__).resolve().parents[3],
        timeout=60,
    )
    said = (done.stdout + done.stderr).decode()
    assert done.returncode in {1, 2}, said
    assert "Traceback" not in said
    assert steering(said) == set()


@pytest.mark.row("B64")
def test_a_hostile_name_is_shown_and_cannot_start_anything(project: Project) -> None:
    words = json.dumps({"patient": {"singular": "::error::x", "plural": "%0A::error::x"}})
    project.article("portal/booking", "## Steps\n\nA {{labels.patient.singular}}.\n")
    project.profile("harbor", f"labels: {words}\n")
    assert project.build().exit_code == 0
    assert "::error::x" in project.body("harbor", "portal/booking")
