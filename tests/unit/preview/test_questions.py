"""What the bar is told: why, who sees what, findings, settings, claims."""

from pathlib import Path
from typing import Any

import pytest

from helpgen.model.diagnostic import Place
from helpgen.preview.editor_links import editor_link
from tests.unit.preview.looked_at import BODY, PAGE, ask, change, page, preview, project


def told(value: object) -> Any:
    return value


def test_why_is_what_the_command_says_with_the_lines_of_each_block(tmp_path: Path) -> None:
    shown = preview(project(tmp_path / "p"))
    blocks = told(ask(shown, "why", "south")["blocks"])
    assert [
        (each["shown"], each["condition"], each["first"], each["inline"]) for each in blocks
    ] == [
        (False, "features.portal", 12, False),
        (True, "else", 14, False),
        (False, "org.hipaa", 17, True),
    ]
    assert blocks[0]["reasons"][0]["key"] == "features.portal"
    assert blocks[0]["reasons"][0]["source"] == "default"
    assert (blocks[0]["seen"], blocks[0]["count"], blocks[0]["of"]) == (["north"], 1, 2)


def test_hidden_blocks_are_on_the_page_where_they_are_asked_for_and_nowhere_else(
    tmp_path: Path,
) -> None:
    shown = preview(project(tmp_path / "p"))
    assert "Only with the portal." not in page(shown, f"south/{PAGE}")
    whole = page(shown, f"south~w/{PAGE}")
    assert '<p data-lines="12-12">Only with the portal.' in whole
    assert '<p data-lines="14-14">Only without it.' in whole
    assert 'One line <span data-part="17:9">with a hidden part</span>.' in whole
    assert "with a hidden part" not in page(shown, f"south/{PAGE}")
    traced = page(shown, f"south~t/{PAGE}")
    assert '<p data-lines="14-14">' in traced
    assert "Only with the portal." not in traced


def test_an_article_that_is_left_out_can_be_looked_at_with_what_is_hidden(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    made.article(
        "portal/page", BODY, more="prerequisites: {features: [booking]}\nwhenUnmet: omit\n"
    )
    shown = preview(made)
    assert shown.page(f"south/{PAGE}").status == 404
    assert "Everybody reads this" in page(shown, f"south~w/{PAGE}")


def test_a_setting_on_trial_is_on_the_page_and_in_no_file(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    before = {file: file.read_bytes() for file in made.root.rglob("*.yaml")}
    lens = change(
        shown,
        "try",
        "south~t",
        typed={
            "features.portal": "true",
            "features.leadHours": "3",
            "labels.patient.plural": "Guests",
        },
    )["lens"]
    assert lens == "south~1t"
    text = page(shown, f"south~1/{PAGE}")
    assert "Only with the portal." in text
    assert "3 hours" in text
    assert "about Guests." in text
    assert "Only with the portal." not in page(shown, f"south/{PAGE}")
    assert before == {file: file.read_bytes() for file in made.root.rglob("*.yaml")}


def test_what_is_on_trial_is_as_if_it_stood_in_the_profile(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    change(shown, "try", "south", typed={"features.portal": "true", "features.leadHours": "3"})
    tried = page(shown, f"south~1/{PAGE}")
    made.profile("south", "features: {portal: true, leadHours: 3}\n")
    made.build()
    assert made.page("south", PAGE).rpartition("</body>")[0] in tried


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [
        ("features.leadHours", "soon", "must be a whole number"),
        ("features.leadHours", "1000", "at most 168"),
        ("features.portal", "yes", "must be true or false"),
        ("settings.mode", "imediate", "did you mean `immediate`?"),
        ("features.prtal", "true", "did you mean features.portal?"),
        ("labels.patient.plural", " ", "cannot be empty"),
        ("labels.nobody.plural", "x", "there is no word"),
    ],
)
def test_a_value_that_a_key_cannot_have_is_told_where_it_was_typed(
    tmp_path: Path, key: str, text: str, says: str
) -> None:
    shown = preview(project(tmp_path / "p"))
    answer = change(shown, "try", "south", typed={key: text})
    assert says in told(answer["wrong"])[key]
    assert "lens" not in answer


def test_a_trial_is_kept_as_a_new_profile_that_builds_the_same_pages(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    typed = {"features.portal": "true", "labels.patient.singular": "Guest"}
    change(shown, "try", "south", typed=typed)
    answer = change(shown, "save", "south", typed=typed, id="west", name="West")
    assert answer == {"saved": "profiles/west.yaml", "lens": "west"}
    assert made.build().held == ()
    assert "Only with the portal." in made.page("west", PAGE)


@pytest.mark.parametrize("name", ["north", "", "No good", "../up", "a/b", "assets"])
def test_no_profile_is_written_over_and_none_elsewhere(tmp_path: Path, name: str) -> None:
    made = project(tmp_path / "p")
    files = sorted(tmp_path.rglob("*"))
    before = (made.root / "profiles/north.yaml").read_bytes()
    answer = change(preview(made), "save", "south", typed={}, id=name, name="x")
    assert told(answer["wrong"])["id"]
    assert (made.root / "profiles/north.yaml").read_bytes() == before
    assert sorted(tmp_path.rglob("*")) == files


def test_settings_are_typed_and_those_that_the_page_reads_are_told(tmp_path: Path) -> None:
    shown = preview(project(tmp_path / "p"))
    rows = {each["key"]: each for each in told(ask(shown, "settings", "south")["keys"])}
    assert rows["features.leadHours"]["value"] == "24"
    assert rows["features.leadHours"]["unit"] == "hours"
    assert (rows["features.leadHours"]["minimum"], rows["features.leadHours"]["maximum"]) == (
        0,
        168,
    )
    assert rows["settings.mode"]["choices"] == ["immediate", "request"]
    assert rows["features.portal"]["read"]
    assert not rows["settings.mode"]["read"]
    assert rows["labels.patient.plural"]["value"] == "Patients"


def test_findings_are_the_pages_own_and_errors_of_other_files_are_told_apart(
    tmp_path: Path,
) -> None:
    made = project(tmp_path / "p")
    made.article("portal/page", "#### Too deep\n")
    made.article("portal/other", "{{ no.such.key }}", more="order: x\n")
    shown = preview(made)
    document = ask(shown, "page", "north")
    assert [each["code"] for each in told(document["findings"])] == ["ST101"]
    assert told(document["findings"])[0]["href"].startswith("vscode://file/")
    assert "content/help/portal/other.md" in told(document["elsewhere"])[0]["place"]
    assert document["stopped"] == []


def test_the_bar_knows_which_page_is_for_whom(tmp_path: Path) -> None:
    shown = preview(project(tmp_path / "p"))
    assert told(ask(shown, "roles", "north")["pages"])["help/portal/page/"] == ["admin"]


def test_a_page_that_did_not_change_keeps_its_digest(tmp_path: Path) -> None:
    made = project(tmp_path / "p")
    shown = preview(made)
    before = ask(shown, "page", "north")
    made.article("portal/other", "Another word in its body.\n")
    shown.refresh()
    after = ask(shown, "page", "north")
    assert before["digest"] == after["digest"]
    assert before["version"] != after["version"]


@pytest.mark.parametrize(
    ("editor", "link"),
    [
        ("vscode", "vscode://file/p/a%20b.md:3:1"),
        ("idea", "idea://open?file=/p/a%20b.md&line=3&column=1"),
        ("sublime", "subl://open?url=file:///p/a%20b.md&line=3&column=1"),
        ("my://{path}#{line}", "my:///p/a%20b.md#3"),
    ],
)
def test_a_link_opens_the_editor_that_somebody_has(editor: str, link: str) -> None:
    assert editor_link(editor, Path("/p"), Place("a b.md", 3)) == link
