import pytest

from helpgen.logic import ALWAYS, holds
from helpgen.model.catalog import Catalog
from helpgen.model.diagnostic import Checked
from helpgen.model.options import Options
from helpgen.read.articles.article import ArticleReading, read_article
from helpgen.read.articles.lexicon import Lexicon, lexicon

CATALOG = Catalog.model_validate(
    {
        "roles": {"admin": "Admin", "staff": "Staff"},
        "categories": ({"slug": "portal", "title": "Portal"},),
        "features": {
            "portalEnabled": {"type": "boolean", "default": False, "article": "/help/portal/on"},
            "limit": {"type": "integer", "nullable": True},
        },
        "org": {"days": {"type": "array", "default": ()}},
    }
)
FIELDS = {
    "id": "help.portal.booking",
    "slug": "/help/portal/booking",
    "title": "Book",
    "category": "portal",
    "summary": "How to book.",
    "audienceRoles": "[admin]",
}
PATH = "content/help/portal/booking.md"


def article(**changes: str | None) -> Checked[ArticleReading]:
    return judged(lexicon(Options(), CATALOG), **changes)


def judged(words: Lexicon, **changes: str | None) -> Checked[ArticleReading]:
    fields = {name: value for name, value in (FIELDS | changes).items() if value is not None}
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return read_article(PATH, f"---\n{text}---\n\nText.\n".encode(), words)


def codes(**changes: str | None) -> list[str]:
    return [each.code for each in article(**changes).diagnostics]


def test_a_sound_article_has_no_findings_and_exists_for_everybody() -> None:
    read = article()
    assert read.diagnostics == ()
    made = read.value.article
    assert made is not None
    assert (made.slug, made.exists, made.met, made.needs) == (FIELDS["slug"], ALWAYS, ALWAYS, ())
    assert made.places["title"].line == 4
    assert made.places["audienceRoles.0"].column == 17
    assert "related" not in made.places


def test_prerequisites_are_met_when_true_or_set_and_not_0() -> None:
    made = article(prerequisites="{features: [portalEnabled, limit]}").value.article
    assert made is not None
    assert made.needs == ("features.portalEnabled", "features.limit")
    assert made.exists == ALWAYS
    for limit, is_met in ((7, True), (0, False), (None, False)):
        facts = {"features.portalEnabled": True, "features.limit": limit}
        assert holds(made.met, facts) is is_met


@pytest.mark.parametrize("option", ["notice", "omit"])
def test_an_article_is_omitted_when_it_or_the_project_says_so(option: str) -> None:
    words = lexicon(Options.model_validate({"unmetPrerequisites": option}), CATALOG)
    needs = "{features: [portalEnabled]}"
    by_project = judged(words, prerequisites=needs).value.article
    by_itself = judged(words, prerequisites=needs, whenUnmet="omit").value.article
    assert by_project is not None
    assert by_itself is not None
    assert (by_project.exists == by_project.met) is (option == "omit")
    assert by_itself.exists == by_itself.met


@pytest.mark.parametrize("option", ["notice", "notice-only", "omit"])
def test_a_body_is_withheld_when_the_article_or_the_project_says_so(option: str) -> None:
    words = lexicon(Options.model_validate({"unmetPrerequisites": option}), CATALOG)
    needs = "{features: [portalEnabled]}"
    by_project = judged(words, prerequisites=needs).value.article
    by_itself = judged(words, prerequisites=needs, whenUnmet="notice-only").value.article
    assert by_project is not None
    assert by_itself is not None
    assert (by_project.has_body == ALWAYS) is (option == "notice")
    assert (by_itself.exists, by_itself.has_body) == (ALWAYS, by_itself.met)


@pytest.mark.parametrize("name", list(FIELDS))
def test_a_missing_field_is_named(name: str) -> None:
    read = article(**{name: None})
    assert [each.code for each in read.diagnostics] == ["FM111"]
    assert f"`{name}`" in read.diagnostics[0].message


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"tags": "portal"}, "FM109"),
        ({"title": "true"}, "FM109"),
        ({"title": "7"}, "FM109"),
        ({"title": ""}, "FM109"),
        ({"prerequisites": "[a]"}, "FM109"),
        ({"draft": "yes"}, "FM109"),
        ({"draft": "0"}, "FM109"),
        ({"order": "'1'"}, "FM109"),
        ({"audience_roles": "[admin]"}, "FM110"),
        ({"sumary": "x"}, "FM110"),
        ({"title": "''"}, "FM114"),
        ({"title": "' '"}, "FM114"),
        ({"title": '"a\\nb"'}, "FM114"),
        ({"tags": '["a\\nb"]'}, "FM114"),
        ({"whenUnmet": "hide"}, "FM114"),
        ({"updated": "2026-02-30"}, "FM114"),
        ({"updated": "today"}, "FM114"),
        ({"title": '"a\\0b"'}, "FM105"),
        ({"audienceRoles": "[admn]"}, "FM112"),
        ({"category": "portals"}, "FM112"),
        ({"prerequisites": "{features: [portalEnable]}"}, "FM112"),
        ({"prerequisites": "{org: [portalEnabled]}"}, "FM112"),
        ({"prerequisites": "{org: [days]}"}, "FM112"),
        ({"id": "portal.booking"}, "SL501"),
        ({"id": "help.Portal"}, "SL501"),
        ({"slug": "/help/portal/../x"}, "SL501"),
        ({"slug": f"/help/portal/{'a' * 120}"}, "SL501"),
        ({"slug": "/help/portal/con"}, "SL503"),
        ({"slug": "/help/settings/booking"}, "SL507"),
        ({"slug": "/help/portal/other"}, "SL506"),
        ({"related": "[portal/x]"}, "SL501"),
        ({"redirectFrom": "['https://evil.example/x']"}, "SL505"),
        ({"redirectFrom": "[/old]"}, "SL501"),
    ],
)
def test_each_fault_has_its_code_place_and_way_out(changes: dict[str, str], code: str) -> None:
    found = article(**changes).diagnostics
    assert code in [each.code for each in found]
    assert all(each.place.line > 0 and each.message and each.hint for each in found)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "no"},
        {"title": "012"},
        {"title": "22:22"},
        {"title": "~"},
        {"title": '"{{labels.patient.singular}} portal"'},
        {"updated": "2026-02-28"},
        {"tags": "[no, 012]"},
        {"order": "-1"},
        {"draft": "true"},
        {"summary": ">\n  two\n  lines"},
        {"redirectFrom": "[/help/old/page]"},
        {"related": "[/help/portal/x]"},
    ],
)
def test_legal_values_are_quiet(changes: dict[str, str | None]) -> None:
    assert codes(**changes) == []


def test_all_faults_come_at_once() -> None:
    found = codes(id=None, slug="/x", tags="a", nope="1", audienceRoles="[nobody]", updated="x")
    assert sorted(found) == ["FM109", "FM110", "FM111", "FM112", "FM114", "SL501"]


@pytest.mark.parametrize(
    ("changes", "meant"),
    [
        ({"sumary": "x"}, "summary"),
        ({"audienceRoles": "[admn]"}, "admin"),
        ({"prerequisites": "{feature: [x]}"}, "features"),
        ({"prerequisites": "{features: [features.portalEnabled]}"}, "portalEnabled"),
    ],
)
def test_a_misspelled_name_is_answered_with_the_likely_one(
    changes: dict[str, str], meant: str
) -> None:
    assert any(f"`{meant}`" in each.hint for each in article(**changes).diagnostics)


def test_an_article_that_tells_how_to_enable_a_key_is_never_omitted() -> None:
    changes = {"id": "help.on", "slug": "/help/portal/on", "whenUnmet": "omit"}
    needs = "{features: [portalEnabled]}"
    assert "FM115" in codes(**changes, prerequisites=needs)
    assert "FM115" in codes(**(changes | {"whenUnmet": "notice-only"}), prerequisites=needs)
    assert "FM115" not in codes(**changes)
    assert "FM115" not in codes(**(changes | {"whenUnmet": "notice"}), prerequisites=needs)


def test_a_warning_does_not_stop_the_article_and_an_error_does() -> None:
    assert article(slug="/help/portal/other").value.article is not None
    assert article(slug="/x").value.article is None


def test_without_a_catalog_names_are_not_judged() -> None:
    words = lexicon(Options(), Catalog(), is_known=False)
    assert judged(words, sumary="x").diagnostics[0].code == "FM110"
    assert len(judged(words, sumary="x").diagnostics) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "FM101"), (b"---\na: 1\n", "FM102"), (b"\xff", "FM105"), (b"---\na: [\n---\n", "FM104")],
)
def test_what_cannot_be_taken_apart_has_one_finding(data: bytes, code: str) -> None:
    read = read_article(PATH, data, lexicon(Options(), CATALOG))
    assert [each.code for each in read.diagnostics] == [code]
    assert read.value.article is None


def test_an_unknown_category_is_not_told_again_by_the_slug() -> None:
    assert codes(category="portl") == ["FM112"]


@pytest.mark.parametrize(
    ("field", "typed", "hint"),
    [
        ("slug", "Portal/Booking!", "did you mean /help/portal/booking?"),
        ("slug", "booking", "did you mean /help/portal/booking?"),
        ("related", "[two]", "did you mean /help/portal/two?"),
        ("related", "[../portal/two.md]", "did you mean /help/portal/two?"),
        ("updated", "20.11.2026", "write `updated: 2026-11-20`"),
        ("title", '"a\\nb"', 'write `title: "a b"`'),
    ],
)
def test_the_hint_shows_what_was_meant(field: str, typed: str, hint: str) -> None:
    slugs = frozenset({"/help/portal/booking", "/help/portal/two"})
    (found,) = judged(lexicon(Options(), CATALOG, slugs), **{field: typed}).diagnostics
    assert found.hint == hint
