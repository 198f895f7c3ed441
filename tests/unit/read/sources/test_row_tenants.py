"""Rows are held to what files are held to, and are found where they are kept."""

from pathlib import Path

import pytest

from helpgen.model.diagnostic import Checked, Place
from helpgen.model.source_error import SourceError
from helpgen.read.catalog import read_catalog
from helpgen.read.options_file import read_options
from helpgen.read.premises import tenants_of
from helpgen.read.profiles.defaults import basis
from helpgen.read.profiles.tenants import Tenants
from tests.project import Project, codes
from tests.source_project import OPTIONS, VARIABLE, RowProject


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RowProject:
    made = RowProject(tmp_path / "p", monkeypatch)
    made.add(1, "ann")
    made.add(2, "bob")
    return made


def tenants(project: Project) -> Checked[Tenants]:
    file = read_options(project.root)
    assert file.diagnostics == ()
    return tenants_of(project.root, file.value, basis(read_catalog(project.root).value))


def ids(project: Project) -> list[str]:
    return [each.id for each in tenants(project).value.profiles]


def test_a_row_becomes_what_its_file_would(project: RowProject) -> None:
    words = {"words": {"one": "Pupil", "many": "Pupils"}, "calendar": {"zone": "Asia/Tokyo"}}
    project.add(3, "cleo", flags='{"portal": false}', lead=36, prefs=words, email="c@a.example")
    of_row = tenants(project).value.profiles[2]
    project.write("helpgen.yaml", "title: Help\n")
    project.profile(
        "cleo",
        "features: {portal: false, leadHours: 36}\nsettings: {timezone: Asia/Tokyo}\n"
        "labels: {patient: {singular: Pupil, plural: Pupils}}\ncontact: {email: c@a.example}\n",
        title="Organization 3",
    )
    (of_file,) = tenants(project).value.profiles
    assert dict(of_row.values) == dict(of_file.values)
    assert of_row.structures == of_file.structures
    assert of_row.synonyms == of_file.synonyms
    assert {key: each.source for key, each in of_row.origins.items()} == {
        key: each.source for key, each in of_file.origins.items()
    }
    assert (of_row.name, of_row.branding, of_row.locale) == (of_file.name, of_file.branding, "en")


def test_a_value_is_traced_to_its_row_and_column(project: RowProject) -> None:
    project.add(3, "cleo", lead=36)  # the same settings as others but for this
    project.add(4, "dan", lead=36)
    for number, key in ((2, 3), (3, 4)):
        origins = tenants(project).value.profiles[number].origins
        row = f"organizations row {key}"
        assert origins["features.portal"].place == Place(f"{row}, column flags")
        assert origins["features.leadHours"].place == Place(f"{row}, column lead")
        assert origins["settings.timezone"].place == Place(f"{row}, column prefs")
        assert origins["tenant.name"].place == Place(f"{row}, column display_name")
        assert origins["features.booking"].place.path == "catalog.yaml"
        assert origins["locale"].place == Place("helpgen.yaml")


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"flags": '{"portal": "yes"}'}, "PR414", "flags"),
        ({"flags": '{"portel": true}'}, "PR414", "flags"),
        ({"flags": '{"portal": true, "portal": false}'}, "PR444", "flags"),
        ({"flags": '{"portal": tru'}, "PR444", "flags"),
        ({"flags": "[true]"}, "PR444", "lead"),
        ({"flags": "7"}, "PR402", "flags"),
        ({"lead": 500}, "PR414", "lead"),
        ({"prefs": '{"calendar": {"zone": "Mars/X"}}'}, "PR415", "prefs"),
        ({"prefs": '{"words": {"one": "Pupil"}}'}, "PR407", ""),
        ({"display_name": None}, "PR402", ""),
        ({"display_name": "a\x00b"}, "PR403", ""),
        ({"display_name": "a\nb"}, "PR403", "display_name"),
        ({"display_name": b"\x01"}, "PR444", "display_name"),
        ({"email": "front desk"}, "PR413", "email"),
        ({"address": "javascript:alert(1)"}, "PR419", "address"),
    ],
)
def test_a_bad_row_holds_back_its_tenant_and_names_its_key_and_column(
    project: RowProject, cells: dict[str, object], code: str, column: str
) -> None:
    more = {"lead": 12} if cells.get("flags") == "[true]" else {}
    project.add(7, "cleo", **cells, **more)
    read = tenants(project)
    assert {each.code for each in read.diagnostics} == {code}
    place = f"organizations row 7, column {column}" if column else "organizations row 7"
    assert read.diagnostics[0].place == Place(place)
    assert all(each.tenants == ("cleo",) for each in read.diagnostics)
    assert read.value.held_back == ("cleo",)
    assert ids(project) == ["ann", "bob"]


@pytest.mark.parametrize("slug", [None, "", "../etc", "Ann", "-rf", "a" * 64])
def test_a_row_without_a_sound_id_is_named_by_its_key(
    project: RowProject, slug: str | None
) -> None:
    project.add(7, slug)
    read = tenants(project)
    assert read.value.held_back == ("organizations row 7",)
    assert read.value.rows.nameless == ("organizations row 7",)
    assert codes(read.diagnostics) == ["PR402" if not slug else "PR401"]


def test_rows_with_one_id_or_with_twins_are_held_back_all_of_them(project: RowProject) -> None:
    project.add(3, "ann")
    project.add(4, "b0b")
    read = tenants(project)
    assert codes(read.diagnostics) == ["PR401"] * 4
    assert "is the id of several rows" in read.diagnostics[0].message
    assert read.diagnostics[0].others == (Place("organizations row 3"),)
    assert read.value.held_back == ("ann", "b0b", "bob")
    assert read.value.profiles == ()


def test_only_rows_that_are_asked_for_are_read(project: RowProject) -> None:
    project.add(3, "cleo", status="gone")
    project.add(4, "dan", status="new")
    assert ids(project) == ["ann", "bob"]
    text = OPTIONS.replace("status: active", "status: [active, new]")
    project.write("helpgen.yaml", text)
    assert ids(project) == ["ann", "bob", "dan"]
    project.write("helpgen.yaml", OPTIONS.replace("status: active", "email: null"))
    assert ids(project) == ["ann", "bob", "cleo", "dan"]
    project.write(
        "helpgen.yaml", OPTIONS.replace("status: active", "status: \"active' or '1'='1\"")
    )
    assert ids(project) == []


HOSTILE = "slug from organizations; drop table organizations; --"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("table: organizations", f'table: "{HOSTILE}"', "table"),
        ("table: organizations", "table: sqlite_master", "table"),
        ("table: organizations", f'table: "main; {HOSTILE}.organizations"', "schema"),
        ("id: slug", f'id: "{HOSTILE}"', "column"),
        ("id: slug", 'id: "slug\\" from organizations; --"', "column"),
        ("features.leadHours: lead", f'features.leadHours: ["{HOSTILE}", a]', "column"),
        ("version: updated_at", f'version: "{HOSTILE}"', "column"),
        ("where: {status: active}", f'where: {{"status = status; {HOSTILE}": active}}', "column"),
        ("where: {status: active}", f'key: ["pk; {HOSTILE}"]', "column"),
        ("id: slug", "id: slog", "column"),
    ],
)
def test_no_name_reaches_the_database_that_is_not_there(
    project: RowProject, old: str, new: str, what: str
) -> None:
    project.write("helpgen.yaml", OPTIONS.replace(old, new))
    read = tenants(project)
    assert codes(read.diagnostics) == ["PR443"]
    assert f"the database has no {what} " in read.diagnostics[0].message
    assert read.diagnostics[0].place.path == "helpgen.yaml"
    assert read.diagnostics[0].place.line > 1
    assert read.value == Tenants((), (), is_whole=False)
    assert project.ask("select count(*) from organizations") == [(2,)]


def test_a_column_with_an_odd_name_is_quoted(project: RowProject) -> None:
    project.ask('alter table organizations add column "select; ""x"" from" text')
    project.ask('update organizations set "select; ""x"" from" = \'Odd\'')
    project.write(
        "helpgen.yaml",
        OPTIONS.replace("name: display_name", "name: 'select; \"x\" from'"),
    )
    assert [each.name for each in tenants(project).value.profiles] == ["Odd", "Odd"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("source: sql", "no column is named for `id` and `name`"),
        ("source: sql, map: {id: a, name: b}, table: t", "no variable is named"),
        ("source: sql, map: {id: a, name: b}, address: A", "no table is named"),
        ("source: profiles/a.csv, map: {id: a}", "no column is named for `name`"),
        ("source: profiles/a.csv, table: t", "`table` says nothing"),
        ("source: profiles/a.csv, map: {id: a, name: b, nmae: c}", "no field `nmae`"),
        ("source: profiles/a.csv, map: {id: a, name: b, features.x: c}", "no `features.x`"),
        ("source: profiles/a.csv, map: {id: a, name: b, labels.x.singular: c}", "no label `x`"),
        ("source: profiles/a.csv, map: {id: a, name: b, org.a.b: c}", "no field `org.a.b`"),
        ("source: profiles/a.csv, map: {id: a, name: [1, b]}", "names no column"),
    ],
)
def test_what_the_options_lack_is_told_where_they_stand(
    project: RowProject, options: str, message: str
) -> None:
    project.write("helpgen.yaml", f"profiles: {{{options}}}\n")
    found = tenants(project).diagnostics
    assert any(message in each.message and each.hint for each in found), found
    assert {each.code for each in found} == {"PR443"}


def test_without_its_address_nothing_is_asked(
    project: RowProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    with pytest.raises(SourceError, match=f"the variable {VARIABLE}") as caught:
        tenants(project)
    assert caught.value.exit_code == 2


def test_a_table_without_a_key_needs_one_that_is_named(project: RowProject) -> None:
    project.ask("create view v as select pk, slug as s, display_name as n from organizations")
    options = "source: sql, address: {}, table: v, map: {{id: {}, name: n}}{}"
    for id_, more, wanted in (
        ("[s, a]", "", "PR443"),
        ("[s, a]", ", key: [pk]", "PR444"),
        ("s", "", ""),
    ):
        text = options.format(VARIABLE, id_, more)
        project.write("helpgen.yaml", f"profiles: {{{text}}}\n")
        found = codes(tenants(project).diagnostics)
        assert found[:1] == ([wanted] if wanted else [])


def test_files_beside_a_source_are_told_once(project: RowProject) -> None:
    project.profile("cleo")
    project.profile("dan")
    (found,) = tenants(project).diagnostics
    assert (found.code, found.place.path) == ("FS704", "profiles")
    assert "cleo.yaml and 1 more are not read" in found.message


def test_one_file_holds_all_profiles(project: RowProject) -> None:
    csv = "id,name,features.portal,features.leadHours,labels,contact.phone\n"
    csv += (
        'ann,Ann,true,36,"{""patient"": {""singular"": ""Pupil"", ""plural"": ""Pupils""}}",123\n'
    )
    csv += "bob,007,,,,\ncleo,Cleo,1.5,,,\n"
    project.write("profiles/all.csv", csv)
    project.write("helpgen.yaml", "profiles: {source: profiles/all.csv}\n")
    read = tenants(project)
    ann, bob = read.value.profiles
    assert (ann.values["features.leadHours"], ann.values["labels.patient.singular"]) == (
        36,
        "Pupil",
    )
    assert (bob.name, bob.values["features.portal"], bob.values["contact.phone"]) == (
        "007",
        False,
        None,
    )
    assert [(each.code, each.place) for each in read.diagnostics] == [
        ("PR414", Place("profiles/all.csv", 4, 1))
    ]
    assert read.value.held_back == ("cleo",)


def test_json_says_types_and_none_is_made_of_text(project: RowProject) -> None:
    project.write("helpgen.yaml", "profiles: {source: profiles/all.json}\n")
    rows = (
        '[{"id": "ann", "name": "A", "features": {"portal": "true"}},\n {"id": "bob", "name": "B"}]'
    )
    project.write("profiles/all.json", rows)
    read = tenants(project)
    assert [(each.code, each.place.line, each.tenants) for each in read.diagnostics] == [
        ("PR414", 1, ("ann",))
    ]
    assert [each.id for each in read.value.profiles] == ["bob"]


def test_a_torn_file_leaves_nobody(project: RowProject) -> None:
    project.write("helpgen.yaml", "profiles: {source: profiles/all.json}\n")
    project.write("profiles/all.json", '[{"id": "ann", "name": "A"},\n {"id"')
    read = tenants(project)
    assert (codes(read.diagnostics), read.value.is_whole) == (["FM104"], False)
