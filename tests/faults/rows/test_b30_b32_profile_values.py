import json

import pytest

from helpgen.pipeline.why import explain
from tests.faults.ward import Bad, Ward
from tests.project import Project


def feature(value: str, says: str = "must be true or false") -> Bad:
    return Bad(f"features: {{portal: {value}}}\n", "PR414", 3, 20, says)


def zone(value: str) -> Bad:
    return Bad(f"settings: {{timezone: {json.dumps(value)}}}\n", "PR415", 3, 22, "no time zone")


VALUES = {
    "quoted-false": feature('"false"'),
    "quoted-true": feature("'true'"),
    "one": feature("1"),
    "zero": feature("0"),
    "list": feature("[]"),
    "fields": feature("{a: true}"),
    "norway": feature("no"),
    "yes": feature("yes"),
    "on": feature("on"),
    "capital": feature("True"),
    "null-value": feature("null", "cannot be null"),
    "nothing": Bad("features:\n  portal:\n", "PR417", 4),
    "unknown": Bad("features: {portla: true}\n", "PR414", 3, 12, "features.portla"),
    "dunder": Bad("features: {__class__: true}\n", "PR414", 3, 12, "__class__"),
    "other-scope": Bad("settings: {portal: true}\n", "PR414", 3, 12, "settings.portal"),
    "too-many": Bad("features: {leadHours: 169}\n", "PR414", 3, 23, "169"),
    "too-few": Bad("features: {leadHours: -1}\n", "PR414", 3, 23, "-1"),
    "fraction": Bad("features: {leadHours: 1.5}\n", "PR414", 3, 23, "whole number"),
    "octal": Bad("features: {leadHours: 012}\n", "PR414", 3, 23, "whole number"),
    "infinite": Bad("features: {leadHours: .inf}\n", "PR414", 3, 23, "whole number"),
    "huge": Bad(f"features: {{leadHours: {'9' * 400}}}\n", "PR414", 3, 23),
    "truth-for-number": Bad("features: {leadHours: true}\n", "PR414", 3, 23, "whole number"),
    "not-in-list": Bad("settings: {mode: imediate}\n", "PR414", 3, 18, "imediate"),
}
ZONES = {
    "mars": zone("Mars/X"),
    "traversal": zone("../../etc/passwd"),
    "absolute": zone("/etc/passwd"),
    "zone-file": zone("/usr/share/zoneinfo/UTC"),
    "dotted": zone("America/../UTC"),
    "nul-byte": Bad('settings: {timezone: "UTC\\0"}\n', "PR403 PR415", 3, 22),
    "newline": Bad('settings: {timezone: "UTC\\n"}\n', "PR403 PR415", 3, 22),
    "case": zone("america/new_york"),
    "offset": zone("+05:00"),
    "posix": zone("EST5EDT,M3.2.0,M11.1.0"),
    "space": zone("America/New York"),
    "folder": zone("America"),
    "list-file": zone("zones"),
    "python-file": zone("__init__.py"),
    "nothing": zone(""),
    "long": zone("A" * 900),
}
LITERALS = ("${HOME}", "$HOME", "$(id)", "`id`", "%USERPROFILE%", "{{ 7*7 }}", "{% raw %}", "~root")


@pytest.fixture(scope="module")
def values(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return Ward(tmp_path_factory.mktemp("values"), VALUES)


@pytest.fixture(scope="module")
def zones(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return Ward(tmp_path_factory.mktemp("zones"), ZONES)


@pytest.mark.row("B30")
@pytest.mark.parametrize("name", VALUES)
def test_a_value_of_another_type_or_key_holds_its_tenant_back(values: Ward, name: str) -> None:
    values.assert_held(name)


@pytest.mark.row("B30")
def test_only_the_tenants_with_a_wrong_value_are_held_back(values: Ward) -> None:
    values.assert_others_published()


@pytest.mark.row("B30")
def test_a_misspelled_key_is_answered_with_the_right_one(values: Ward) -> None:
    assert "features.portal" in values.of("unknown")[0].hint
    assert "immediate" in values.of("not-in-list")[0].hint


@pytest.mark.row("B30")
def test_what_is_not_set_comes_from_the_template_and_then_the_catalog_and_why_says_so(
    project: Project,
) -> None:
    body = "## Steps\n\n<!-- help:when features.portal -->\nHave.\n<!-- help:else -->\nHave not.\n<!-- help:end -->\n"
    project.article("portal/booking", body)
    project.profile("a-plain")
    project.profile("b-template", "template: therapy\n")
    project.profile("c-own", "template: therapy\nfeatures: {portal: false}\n")
    assert project.build().exit_code == 0
    seen = {name: project.body(name, "portal/booking") for name in ("a-plain", "b-template")}
    assert ["Have." in text for text in seen.values()] == [False, True]
    sources = {}
    for name in ("a-plain", "b-template", "c-own"):
        explained = explain(project.root, "/help/portal/booking", name)
        reason = explained.blocks[0].reasons[0]
        sources[name] = (reason.key, reason.value, reason.source, reason.place.path)
    assert sources == {
        "a-plain": ("features.portal", False, "default", "catalog.yaml"),
        "b-template": ("features.portal", True, "template", "catalog.yaml"),
        "c-own": ("features.portal", False, "profile", "profiles/c-own.yaml"),
    }


@pytest.mark.row("B31")
@pytest.mark.parametrize("name", ZONES)
def test_a_zone_that_is_not_in_the_list_holds_its_tenant_back(zones: Ward, name: str) -> None:
    zones.assert_held(name)


@pytest.mark.row("B31")
def test_the_neighbor_of_a_bad_zone_is_published(zones: Ward) -> None:
    zones.assert_others_published()


@pytest.mark.row("B31")
@pytest.mark.parametrize("name", ["UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])
def test_a_zone_of_the_list_is_accepted(project: Project, name: str) -> None:
    project.article("portal/booking", "## Steps\n\nTimes are {{settings.timezone}}.\n")
    project.profile("harbor", f"settings: {{timezone: {name}}}\n")
    assert project.build().exit_code == 0
    assert f"Times are {name}." in project.body("harbor", "portal/booking").replace("&#43;", "+")


@pytest.mark.row("B32")
def test_what_shells_and_templates_expand_is_shown_as_it_was_written(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/zq-home-canary")
    monkeypatch.setenv("USERPROFILE", "/zq-home-canary")
    project.article("portal/booking", "## Steps\n\n`x` {{labels.patient.singular}}.\n")
    for number, text in enumerate(LITERALS):
        words = {"patient": {"singular": text, "plural": text}}
        project.profile(f"t{number}", f"labels: {json.dumps(words)}\n", title=json.dumps(text))
    result = project.build()
    assert (result.exit_code, result.diagnostics) == (0, ())
    for number, text in enumerate(LITERALS):
        assert text in project.body(f"t{number}", "portal/booking")
    assert not any(b"zq-home-canary" in data for data in project.tree().values())
