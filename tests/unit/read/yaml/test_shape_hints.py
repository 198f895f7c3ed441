"""What a fault of a field says when the writer's own text tells what was meant."""

import pytest

from helpgen.model.article import FrontMatter
from helpgen.model.catalog import Catalog, Closed, Key
from helpgen.model.options import Options
from helpgen.model.profile import ProfileFile
from helpgen.read.values.fit import misfits
from helpgen.read.yaml.shape import shape
from helpgen.read.yaml.yaml_core import read_yaml


def hints(text: str) -> list[tuple[str, str]]:
    tree = read_yaml(text, "a.yaml").value
    assert tree is not None
    shaped = shape(tree, ProfileFile, lambda _kind, _way: "PR402", {"id": "a", "name": "a"})
    return [(each.code, each.hint) for each in shaped.diagnostics]


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("name: Oak & Co #12", 'name: "Oak & Co #12"'),
        ('name: the "Oak" #12', "name: 'the \"Oak\" #12'"),
        ('name: Oak\'s "inn" #12', "name: 'Oak''s \"inn\" #12'"),
        ("name: Oak\\n #12", "name: 'Oak\\n #12'"),
    ],
)
def test_a_text_that_a_comment_cuts_short_is_shown_quoted(line: str, quoted: str) -> None:
    ((code, hint),) = hints(f"id: a\n{line}\n")
    assert code == "FM116"
    assert hint.startswith(f"quote it: {quoted};")
    again = read_yaml(quoted, "a.yaml").value
    assert again is not None
    assert str(again.value["name"]) == line.removeprefix("name: ")


def test_a_color_that_is_a_comment_is_shown_quoted() -> None:
    ((_, hint),) = hints("id: a\nname: a\nbranding:\n  primaryColor: #336699\n")
    assert hint == 'quote it: primaryColor: "#336699", because # begins a comment'


def test_a_value_that_is_left_out_beside_a_real_comment_is_told_as_before() -> None:
    ((_, hint),) = hints("id: a\nname: a\nbranding:\n  primaryColor: # later\n")
    assert hint.startswith("write a value")


def test_a_decimal_comma_is_named_where_a_number_is_wanted() -> None:
    tree = read_yaml("features:\n  a:\n    type: number\n    minimum: 25,50\n", "c.yaml").value
    assert tree is not None
    (found,) = shape(tree, Catalog, lambda _kind, _way: "PR422", {}).diagnostics
    assert found.hint == "write 25.50, with a decimal point"
    ((*_, hint),) = misfits("25,50", Key(type="number"))
    assert hint == "write 25.50, with a decimal point"


ARTICLE = "id: help.a\nslug: /help/a/b\ntitle: a\ncategory: a\nsummary: a\naudienceRoles: [a]\n"
STAND_INS: dict[type[Closed], dict[str, object]] = {
    FrontMatter: {
        **dict.fromkeys(("slug", "title", "category", "summary"), "a"),
        "id": "help.a",
        "audienceRoles": (),
    },
    ProfileFile: {"id": "a", "name": "a"},
}


@pytest.mark.parametrize(
    ("model", "text", "name", "meant"),
    [
        (FrontMatter, ARTICLE.replace("category:", "catagory:"), "catagory", "category"),
        (FrontMatter, ARTICLE.replace("category: a", "catagory:"), "catagory", "category"),
        (
            FrontMatter,
            ARTICLE.replace("audienceRoles", "audienceroles"),
            "audienceroles",
            "audienceRoles",
        ),
        (
            FrontMatter,
            ARTICLE.replace("audienceRoles", "audience_roles"),
            "audience_roles",
            "audienceRoles",
        ),
        (FrontMatter, ARTICLE.replace("summary", "description"), "description", "summary"),
        (FrontMatter, f"{ARTICLE}requires: [rentals]", "requires", "prerequisites"),
        (ProfileFile, "id: a\nnmae: a", "nmae", "name"),
        (ProfileFile, "id: a\ntitle: a", "title", "name"),
        (
            ProfileFile,
            "id: a\nname: a\nbranding: {footerLinks: [{text: a, href: b}]}",
            "branding.footerLinks[1].href",
            "url",
        ),
        (
            ProfileFile,
            "id: a\nname: a\nlabels: {b: {singluar: b, plural: c}}",
            "labels.b.singluar",
            "singular",
        ),
        (Catalog, "features: {a: {typ: boolean}}", "features.a.typ", "type"),
        (Catalog, "features: {title: {type: integer, min: 1}}", "features.title.min", "minimum"),
        (Catalog, "features: {a: {type: integer, max: 1}}", "features.a.max", "maximum"),
        (Catalog, "categories: [{slug: a, name: b}]", "categories[1].name", "title"),
        (Options, "lint: {failon: error}", "lint.failon", "failOn"),
    ],
)
def test_a_field_by_another_name_is_told_once_and_not_as_missing_too(
    model: type[Closed], text: str, name: str, meant: str
) -> None:
    tree = read_yaml(text, "a.yaml").value
    assert tree is not None
    stand_ins = STAND_INS.get(model, {})
    (found,) = shape(tree, model, lambda kind, _way: kind, stand_ins).diagnostics
    assert (found.code, found.message) == ("unknown", f"`{name}` is not known here")
    assert found.hint == f"did you mean `{meant}`?"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("email: a@b.example", "write `email:` below `contact:`"),
        ("email:", "write `email:` below `contact:`"),
        ("primaryColor: red", "write `primaryColor:` below `branding:`"),
        ("contact.email: a@b.example", "write `email:` below `contact:`"),
        ("contact: {locale: de}", "write `locale:` at the top of the file"),
        ("branding: {phone: 1}", "write `phone:` below `contact:`"),
        (
            "zebra: 1",
            "known are baseUrl, branding, contact, embeddedIn, features, feedback, id, labels",
        ),
    ],
)
def test_a_field_at_a_wrong_place_is_told_where_it_belongs(line: str, hint: str) -> None:
    ((_, told),) = hints(f"id: a\nname: a\n{line}\n")
    assert told.startswith(hint)


def test_a_field_that_is_missing_beside_an_unknown_one_is_told_by_itself() -> None:
    found = hints("id: a\nzebra: 1\n")
    assert [hint for _, hint in found if hint.startswith("add")] == ["add `name:`"]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("value", "kind", "hint"),
    [
        ("$40.50", "number", "write 40.50"),
        ("48 hours", "integer", "write 48"),
        ("48", "integer", "write 48, without quotes"),
        (48.5, "integer", "write 48 or 49"),
        ("two", "integer", "write digits alone, such as 5"),
        ("1 or 2", "number", "write digits alone, such as 5 or 2.5"),
    ],
)
def test_the_number_in_a_text_is_named(value: object, kind: str, hint: str) -> None:
    ((*_, told),) = misfits(value, Key.model_validate({"type": kind}))
    assert told == hint


def test_an_empty_date_of_a_key_that_may_be_null_names_null() -> None:
    ((*_, told),) = misfits("", Key(type="string", format="date", nullable=True))
    assert told.endswith(", or null for none")


@pytest.mark.parametrize(
    ("model", "text", "hint"),
    [
        (
            FrontMatter,
            f"{ARTICLE}prerequisites: [features.rentals]",
            "write `prerequisites: {features: [rentals]}`, or another of features, settings, org",
        ),
        (FrontMatter, f"{ARTICLE}order: soon", "write digits alone, such as 5"),
        (Catalog, "features: yes", "write each field below it, on a line of its own"),
        (Catalog, "features: {a: {type: float}}", "did you mean `type: number`?"),
    ],
)
def test_a_hint_says_more_than_its_message(model: type[Closed], text: str, hint: str) -> None:
    tree = read_yaml(text, "a.yaml").value
    assert tree is not None
    (found,) = shape(tree, model, lambda kind, _way: kind, STAND_INS.get(model, {})).diagnostics
    assert found.hint == hint
