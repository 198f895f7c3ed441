from collections.abc import Callable
from pathlib import Path

from helpgen.model.diagnostic import Checked
from helpgen.model.options import Options
from helpgen.read.catalog import read_catalog
from helpgen.read.profiles.defaults import basis
from helpgen.read.profiles.tenants import Tenants, read_profiles

Write = Callable[[dict[str, str | bytes]], Path]


def tenants(root: Path) -> Checked[Tenants]:
    return read_profiles(root, basis(read_catalog(root).value), Options())


def test_twins_are_both_held_back_and_nobody_else(project: Write) -> None:
    files = {f"profiles/{name}.yaml": f"id: {name}\nname: x\n" for name in ("step-1", "step-l")}
    read = tenants(project(dict(files)))
    assert [each.code for each in read.diagnostics] == ["PR401", "PR401"]
    assert read.value.held_back == ("step-1", "step-l")
    assert [each.id for each in read.value.profiles] == ["harbor"]


def test_no_profiles_and_files_that_look_like_some_are_warnings(
    project: Write, tmp_path: Path
) -> None:
    (found,) = tenants(tmp_path).diagnostics
    assert found.code == "FS703"
    (found,) = tenants(project({"profiles/other.yml": "id: other\n"})).diagnostics
    assert (found.code, found.place.path) == ("FS704", "profiles/other.yml")


def test_a_profile_that_is_a_link_holds_back_only_its_tenant(project: Write) -> None:
    root = project({})
    (root / "profiles/other.yaml").symlink_to("harbor.yaml")
    read = tenants(root)
    assert ([each.code for each in read.diagnostics], read.value.held_back) == (
        ["FS701"],
        ("other",),
    )
    assert [each.id for each in read.value.profiles] == ["harbor"]


def test_with_a_broken_catalog_names_are_not_judged(project: Write) -> None:
    text = "id: harbor\nname: x\nfeatures: {a: 1}\ntemplate: t\nlocale: '-'\n"
    read = tenants(project({"catalog.yaml": "a: [", "profiles/harbor.yaml": text}))
    assert [each.code for each in read.diagnostics] == ["PR418"]
