"""Each fix: what it makes of a finding, and where it leaves things alone."""

from pathlib import Path

import pytest

from helpgen.lint import fixes as fixes_folder
from helpgen.lint.fixing import FIXES
from helpgen.pipeline.check import Narrowing, narrowed
from helpgen.pipeline.fixing import fixes
from tests.project import Project

END = "<!-- help:end -->"
WHEN = "<!-- help:when features.portal -->"
NOT = "<!-- help:when-not features.portal -->"


def fixed(project: Project, body: str, more: str = "") -> str:
    """What becomes of an article's body, or of its last field; the same text where it stays."""
    project.article("portal/faulty", f"{body}\n", more=more)
    planned = fixes(project.root, lambda seen: narrowed(seen, Narrowing()), jobs=1)
    path = "content/help/portal/faulty.md"
    after = [each.after for each in planned.files if each.path == path]
    text = after[0] if after else (project.root / path).read_text()
    head, _, rest = text.removeprefix("---\n").partition("\n---\n")
    return head.rpartition("\n")[2] if more else rest.removesuffix("\n")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.profile("bay")
    made.profile("cove", "features: {portal: true}\n")
    made.article("portal/target", "## Steps\n\nText.\n", more="redirectFrom: [/help/portal/was]\n")
    return made


MENDED = {
    "heading-space": [("Text.\n\n##Refunds\n\nx", "Text.\n\n## Refunds\n\nx")],
    "moved-target": [
        ("See [it](/help/portal/was#steps).", "See [it](/help/portal/target#steps)."),
        ("See `/help/portal/was`.", "See `/help/portal/target`."),
    ],
    "misspelled-target": [
        ("See [it](/help/portal/tarjet).", "See [it](/help/portal/target)."),
        ("See `/help/portal/tarjet`.", "See `/help/portal/target`."),
    ],
    "misspelled-key": [
        (f"<!-- help:when features.portl -->\nx\n{END}", f"{WHEN}\nx\n{END}"),
        (
            f"<!-- help:when org.hipaa and not features.bookng -->\nx\n{END}",
            f"<!-- help:when org.hipaa and not features.booking -->\nx\n{END}",
        ),
        (
            f"a <!-- help:when features.portl -->b {END}c",
            f"a {WHEN}b {END}c",
        ),
    ],
    "misspelled-variable": [
        ("{{ labels.pateint.plural | lower }}", "{{ labels.patient.plural | lower }}"),
        ("{{tenant.nmae}}", "{{tenant.name}}"),
    ],
    "one-brace": [("A {labels.patient.singular}.", "A {{labels.patient.singular}}.")],
    "misspelled-field": [("relatd: [/help/portal/target]\n", "related: [/help/portal/target]")],
    "misspelled-name": [
        ("prerequisites: {features: [portl]}\n", "prerequisites: {features: [portal]}"),
    ],
    "repeated-block": [
        (
            f"Text.\n\n{WHEN}\none\n{END}\n\n{WHEN}\ntwo\n{END}",
            f"Text.\n\n{WHEN}\none\n\ntwo\n{END}",
        ),
        (
            f"Text.\n\n{WHEN}\none\n{END}\n{WHEN}\ntwo\n{END}",
            f"Text.\n\n{WHEN}\none\n\ntwo\n{END}",
        ),
        (
            f"- a\n{WHEN}\n- b\n{END}\n{WHEN}\n- c\n{END}",
            f"- a\n{WHEN}\n- b\n- c\n{END}",
        ),
    ],
    "missing-else": [
        (
            f"Text.\n\n{WHEN}\none\n{END}\n\n{NOT}\ntwo\n{END}",
            f"Text.\n\n{WHEN}\none\n\n<!-- help:else -->\ntwo\n{END}",
        ),
        (
            f"> {WHEN}\n> one\n> {END}\n> {NOT}\n> two\n> {END}",
            f"> {WHEN}\n> one\n> <!-- help:else -->\n> two\n> {END}",
        ),
    ],
    "repeated-part": [
        (
            f"Text.\n\n<!-- help:when features.portal or features.portal -->\nx\n{END}",
            f"Text.\n\n{WHEN}\nx\n{END}",
        ),
        (
            f"Text.\n\n<!-- help:when features.leadHours > 24 and org.hipaa and features.leadHours > 12 -->\nx\n{END}",
            f"Text.\n\n<!-- help:when features.leadHours > 24 and org.hipaa -->\nx\n{END}",
        ),
    ],
    "idle-ignore": [
        ('Text.\n\n<!-- help:ignore ST101 reason="x" -->\nWords.', "Text.\n\nWords."),
        ('Words.<!-- help:ignore ST101 reason="x" -->', "Words."),
        ('Words <!-- help:ignore ST101 reason="x" --> behind.', "Words behind."),
        (
            '## A\n\n<!-- help:ignore LB310, ST101 reason="x" -->\n#### B\n\nx',
            '## A\n\n<!-- help:ignore ST101 reason="x" -->\n#### B\n\nx',
        ),
    ],
}
FIELDS = {"misspelled-field", "misspelled-name"}
CASES = [(name, *case) for name, cases in MENDED.items() for case in cases]


def test_every_file_of_fixes_is_in_the_list() -> None:
    folder = Path(str(fixes_folder.__file__)).parent
    files = {file.stem for file in folder.glob("*.py") if file.stem != "__init__"}
    assert files == {rule.fix.__module__.rpartition(".")[2] for rule in FIXES}


def test_every_fix_has_a_case_and_there_are_at_least_eight() -> None:
    assert {rule.name for rule in FIXES} == MENDED.keys()
    assert len(FIXES) >= 8


@pytest.mark.parametrize(("name", "bad", "good"), CASES)
def test_a_fix_mends_what_it_is_for(project: Project, name: str, bad: str, good: str) -> None:
    made = fixed(project, "Text.", bad) if name in FIELDS else fixed(project, bad)
    assert made == good


LEFT = {
    "a heading's signs in code": "```\n##Refunds\n```",
    "two articles are near": "See [it](/help/portal/targe).",
    "an article in another folder": "See [it](/help/settings/target).",
    "two keys are near": f"<!-- help:when features.bookings -->\nx\n{END}",
    "a key of another scope": f"<!-- help:when settings.portal -->\nx\n{END}",
    "a key that nothing is near to": f"<!-- help:when features.zebra -->\nx\n{END}",
    "a label without its form": "{{labels.pateint}}",
    "a switch in braces": "A {features.portal}.",
    "a brace that is no variable": "A {labels.zebra.singular}.",
    "a comment between two blocks": f"Text.\n\n{WHEN}\none\n{END}\n\nWords.\n\n{WHEN}\ntwo\n{END}",
    "an ignore that silences": '## A\n\n<!-- help:ignore ST101 reason="x" -->\n#### B\n\nx',
    "a block on one line": f"Text {WHEN}one{END}{WHEN}two{END}.",
}


@pytest.mark.parametrize("body", LEFT.values(), ids=LEFT)
def test_what_is_not_certain_is_left_alone(project: Project, body: str) -> None:
    project.write("catalog.yaml", _with_more_keys(project))
    project.article("portal/targets", "Text.\n")
    assert fixed(project, body) == body


def _with_more_keys(project: Project) -> str:
    text = (project.root / "catalog.yaml").read_text()
    return text.replace(
        "  booking: {", "  bookingOne: {type: boolean, default: false}\n  booking: {"
    )


def test_a_field_that_is_there_already_is_not_written_twice(project: Project) -> None:
    assert fixed(project, "Text.", "audienceRole: [admin]\n") == "audienceRole: [admin]"


def test_line_ends_and_all_else_stay(project: Project) -> None:
    path = project.article("portal/faulty", "Text.\r\n\r\n##Refunds  \r\n\r\nx\r\n")
    (file,) = fixes(project.root, lambda seen: seen.found, jobs=1).files
    assert file.after == file.before.replace("##Refunds", "## Refunds")
    assert path.read_bytes().decode() == file.before, "nothing is written here"
