import json

import pytest

from tests.faults.ward import Bad, Ward
from tests.project import Project, codes


def named(value: str, codes: str = "PR401") -> Bad:
    """A profile that claims another id than its file's name."""
    return Bad(value, codes, 1, 5)


IDS = {
    "up": named(".."),
    "dot": named("."),
    "up-and-away": named("../../etc"),
    "folder": named("a/b"),
    "backslash": named("a\\b"),
    "absolute": named("/etc"),
    "hidden": named(".git"),
    "own-state": named(".helpgen"),
    "option": named("-rf"),
    "reserved": named("assets"),
    "device": named("con"),
    "long": named("a" * 300),
    "sixty-four": named("a" * 64),
    "upper": named("Harbor"),
    "underscore": named("a_b"),
    "space": named("a b"),
    "newline": named("a\n"),
    "nul-byte": named("a\0", "PR401 PR403"),
    "rtl": named("a\u202eb"),
    "accent": named("é"),
    "cyrillic": named("sоund"),
    "full-width": named("ａ"),
    "percent": named("%2e%2e"),
    "neighbor": named("sound"),
    "nothing": named(""),
}
FILES = ("-rf", "assets", "con", "Upper", "a_b", "a b", "é", "a..b", "a" * 64, "a--b", "%2e%2e")


@pytest.fixture(scope="module")
def impostors(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    cases = {
        name: case._replace(text=f"id: {json.dumps(case.text)}\nname: Zqimpostor\n")
        for name, case in IDS.items()
    }
    return Ward(tmp_path_factory.mktemp("ids"), cases, whole=True)


@pytest.mark.row("B39")
@pytest.mark.parametrize("name", IDS)
def test_an_id_that_is_not_the_file_s_name_or_no_folder_s_holds_the_tenant_back(
    impostors: Ward, name: str
) -> None:
    impostors.assert_held(name)


@pytest.mark.row("B39")
def test_no_impostor_reaches_a_folder_or_the_neighbor_s_page(impostors: Ward) -> None:
    impostors.assert_others_published()
    folders = {path.split("/")[0] for path in impostors.after}
    assert folders == {"sound", *IDS}
    assert not any(b"Zqimpostor" in data for data in impostors.after.values())


@pytest.mark.row("B39")
def test_files_whose_names_are_no_ids_are_held_back_each_for_itself(project: Project) -> None:
    for stem in FILES:
        project.write(f"profiles/{stem}.yaml", f"id: {json.dumps(stem)}\nname: X\n")
    project.profile("sound")
    result = project.build()
    assert result.exit_code == 4
    assert {each.place.path for each in result.diagnostics} == {
        f"profiles/{stem}.yaml" for stem in FILES
    }
    assert set(codes(result.diagnostics)) == {"PR401"}
    assert {path.split("/")[0] for path in project.tree()} == {"sound"}


@pytest.mark.row("B39")
@pytest.mark.parametrize(
    ("one", "other"), [("step1", "stepl"), ("go-0", "go-o"), ("modern", "rnodern")]
)
def test_twins_are_both_held_back_and_name_each_other(
    project: Project, one: str, other: str
) -> None:
    project.profile(one)
    project.profile(other)
    project.profile("sound")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (4, ["PR401", "PR401"])
    assert {each.tenants: each.others[0].path for each in result.diagnostics} == {
        (one,): f"profiles/{other}.yaml",
        (other,): f"profiles/{one}.yaml",
    }
    assert {path.split("/")[0] for path in project.tree()} == {"sound"}


@pytest.mark.row("B39")
def test_a_twin_in_other_letter_case_is_held_back(project: Project) -> None:
    project.profile("harbor")
    project.profile("Harbor")
    project.profile("sound")
    result = project.build()
    assert result.exit_code == 4
    assert set(codes(result.diagnostics)) == {"PR401"}
    assert {path.split("/")[0] for path in project.tree()} == {"sound"}


@pytest.mark.row("B39")
@pytest.mark.parametrize("hidden", ["..", ".git", "."])
def test_hidden_files_are_no_profiles(project: Project, hidden: str) -> None:
    project.write(f"profiles/{hidden}.yaml", "id: x\nname: X\n")
    project.profile("sound")
    result = project.build()
    assert (result.exit_code, result.diagnostics) == (0, ())


@pytest.mark.row("B39")
def test_names_that_yaml_would_type_are_legal(project: Project) -> None:
    names = ("no", "007", "1e3", "true", "null", "a-1", "a" * 63)
    for name in names:
        quoted = json.dumps(name) if name in {"true", "null"} else name
        project.write(f"profiles/{name}.yaml", f"id: {quoted}\nname: Zq{name}\n")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (0, [])
    for name in names:
        assert f"Zq{name}" in project.page(name, "index.html")


@pytest.mark.row("B39")
def test_where_every_tenant_is_held_back_nothing_is_published(project: Project) -> None:
    project.write("profiles/harbor.yaml", "id: ../x\nname: X\n")
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (1, ["PR401"])
    assert not project.out.exists()


@pytest.mark.row("B39")
@pytest.mark.parametrize("asked", ["..", "a/b", "", "nobody", "sound/../sound", "SOUND"])
def test_asking_for_a_tenant_that_is_none_is_wrong_usage(project: Project, asked: str) -> None:
    project.profile("sound")
    result = project.build(asked)
    assert result.exit_code == 2
    assert result.refusal
    assert not project.out.exists()
