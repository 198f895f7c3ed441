"""Values as they stand on pages: each organization's own, in the form of its region."""

from pathlib import Path

import pytest

from tests.project import CATALOG, Project, codes

KEYS = """\
settings:
  lab: {type: string, enum: [idexx, other], titles: {idexx: IDEXX}, default: idexx}
  closing: {type: string, format: date, default: "2026-11-20"}
  places: {type: integer, default: 12500, unit: labels.animal}
  boxes: {type: integer, default: 2, unit: box}
  fee: {type: number, default: 25, currency: settings.currency}
  flat: {type: number, default: 25, currency: USD}
  currency: {type: string, format: currency, default: USD}
"""
LABELS = "labels:\n  animal: {singular: animal, plural: animals}\n"


@pytest.fixture
def shop(tmp_path: Path) -> Project:
    project = Project(tmp_path / "shop")
    catalog = CATALOG.replace("settings:\n", KEYS).replace("labels:\n", LABELS, 1)
    project.write("catalog.yaml", catalog)
    project.profile("acme", "locale: en-US\n")
    project.profile("birch", "locale: en-GB\nsettings: {currency: GBP}\n")
    project.profile("cedar", "locale: de-DE\nsettings: {currency: EUR, lab: other}\n")
    return project


def bodies(project: Project, text: str, slug: str = "portal/one") -> list[str]:
    project.article(slug, f"{text}\n")
    result = project.build()
    assert result.exit_code == 0, result.diagnostics
    return [
        project.body(tenant, slug).removeprefix("\n<p>").partition("</p>")[0]
        for tenant in ("acme", "birch", "cedar")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{{settings.closing | date}}",
            ["November 20, 2026", "20 November 2026", "20 November 2026"],
        ),
        ("{{settings.closing}}", ["2026-11-20"] * 3),
        ("{{settings.places | number}}", ["12,500", "12,500", "12.500"]),
        ("{{settings.places}}", ["12500"] * 3),
        ("{{settings.places | unit}}", ["12500 animals"] * 3),
        (
            "{{settings.places | number | unit}}",
            ["12,500 animals", "12,500 animals", "12.500 animals"],
        ),
        ("{{settings.boxes | unit}}", ["2 boxes"] * 3),
        ("{{settings.fee | money}}", ["$25.00", "£25.00", "25,00\u00a0€"]),
        ("a {{settings.fee | money}} fee", ["a $25.00 fee", "a £25.00 fee", "a 25,00\u00a0€ fee"]),
        ("{{settings.flat | money}}", ["$25.00", "US$25.00", "25,00\u00a0US$"]),
        ("{{settings.lab}}", ["IDEXX", "IDEXX", "other"]),
        ("a {{settings.lab}} test", ["an IDEXX test", "an IDEXX test", "an other test"]),
        ("{{settings.lab | possessive}}", ["IDEXX’s", "IDEXX’s", "other’s"]),
    ],
)
def test_a_value_reads_as_in_the_region(shop: Project, text: str, expected: list[str]) -> None:
    assert bodies(shop, text) == expected


def test_conditions_ask_for_the_value_and_not_for_its_title(shop: Project) -> None:
    text = (
        'Sent <!-- help:when settings.lab == "idexx" -->out'
        "<!-- help:else -->round<!-- help:end -->."
    )
    assert bodies(shop, text) == ["Sent out.", "Sent out.", "Sent round."]


def test_an_article_reads_the_locale_only_where_a_filter_goes_by_it(shop: Project) -> None:
    shop.profile("cedar", "locale: de-DE\n")
    shop.profile("birch", "locale: en-GB\n")
    shop.article("portal/plain", "{{settings.closing}} {{settings.boxes | unit}}\n")
    shop.article("portal/dated", "{{settings.closing | date}}\n")
    result = shop.build()
    assert result.summary is not None
    assert result.summary.distinct == 4  # one page of the first, three of the second


def test_a_heading_s_id_is_the_same_in_every_region(shop: Project) -> None:
    shop.article("portal/one", "## Closed on {{settings.closing | date}}\n\nText.\n")
    assert shop.build().exit_code == 0
    for tenant in ("acme", "birch", "cedar"):
        assert 'id="closed-on-november-20-2026"' in shop.page(tenant, "help/portal/one/index.html")


def test_the_day_of_the_last_change_is_written_as_the_page_s_locale_does(shop: Project) -> None:
    shop.article("portal/one", "Text.\n", more="updated: 2026-11-20\n")
    assert shop.build().exit_code == 0
    days = ("November 20, 2026", "20 November 2026", "20. November 2026")
    for tenant, day in zip(("acme", "birch", "cedar"), days, strict=True):
        shown = f'<time datetime="2026-11-20">{day}</time>'
        assert shown in shop.page(tenant, "help/portal/one/index.html")
        assert shown in shop.page(tenant, "index.html")


def test_a_locale_that_nobody_knows_is_a_warning_and_the_day_stays(shop: Project) -> None:
    shop.article("portal/one", "Text.\n", more="updated: 2026-11-20\n")
    shop.profile("acme", "locale: tlh\n")
    result = shop.build()
    assert codes(result.diagnostics) == ["PR427"]
    assert ">2026-11-20</time>" in shop.page("acme", "help/portal/one/index.html")


def test_the_site_s_title_and_a_key_s_title_are_each_organization_s(shop: Project) -> None:
    shop.write("helpgen.yaml", 'title: "{{tenant.name}} help"\n')
    catalog = (shop.root / "catalog.yaml").read_text(encoding="utf-8")
    shop.write(
        "catalog.yaml",
        catalog.replace("title: Booking}", 'title: "{{labels.animal.singular | cap}} booking"}'),
    )
    needs = "prerequisites: {features: [booking], settings: [], org: []}\n"
    shop.article("portal/one", "Text.\n", more=needs)
    result = shop.build()
    assert result.exit_code == 0, result.diagnostics
    assert "<h1>Birch help</h1>" in shop.page("birch", "index.html")
    assert '"title":"Acme help"' in shop.page("acme", "help.json").replace('": "', '":"')
    assert "Animal booking" in shop.page("acme", "help/portal/one/index.html")
    assert not [path for path, data in shop.tree().items() if b"{{" in data]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("{{tenant.nmae}} help", "LB301"),
        ("Call {{contact.phone}}", "LB304"),
        ("{{features.portal}}", "LB303"),
    ],
)
def test_a_faulty_variable_in_the_title_is_found_in_its_place(
    shop: Project, title: str, code: str
) -> None:
    shop.article("portal/one", "Text.\n")
    shop.write("helpgen.yaml", f'language: en\ntitle: "{title}"\n')
    (found,) = shop.build().diagnostics
    assert (found.code, str(found.place.path), found.place.line, found.place.column) == (
        code,
        "helpgen.yaml",
        2,
        8,
    )


def test_a_faulty_variable_in_a_category_s_title_is_found_in_its_place(shop: Project) -> None:
    catalog = (shop.root / "catalog.yaml").read_text(encoding="utf-8")
    shop.write(
        "catalog.yaml", catalog.replace("title: Settings}", 'title: "{{labels.x.singular}}"}')
    )
    shop.article("portal/one", "Text.\n")
    (found,) = shop.build().diagnostics
    line = next(n for n, text in enumerate(catalog.split("\n"), 1) if "slug: settings" in text)
    assert (found.code, found.place.line, found.place.column > 1) == ("LB301", line, True)


def test_in_other_languages_no_english_letters_are_added(shop: Project) -> None:
    catalog = (shop.root / "catalog.yaml").read_text(encoding="utf-8")
    for word, plural in (("hour", "hours"), ("day", "days"), ("box", "boxes")):
        catalog = catalog.replace(f"unit: {word}", f"unit: {{singular: {word}, plural: {plural}}}")
    shop.write("catalog.yaml", catalog)
    shop.write("helpgen.yaml", "language: de\n")
    shop.article(
        "portal/one", "{{settings.boxes | unit}} {{labels.animal.singular | possessive}}\n"
    )
    (found,) = shop.build().diagnostics
    assert (found.code, found.place.line) == ("LB307", 9)
    assert "labels.animal.singular" in found.hint


def test_french_counts_nothing_in_the_singular(shop: Project) -> None:
    catalog = (shop.root / "catalog.yaml").read_text(encoding="utf-8")
    for word in ("hour", "day", "box"):
        catalog = catalog.replace(f"unit: {word}", "unit: {singular: heure, plural: heures}")
    shop.write(
        "catalog.yaml",
        catalog.replace("boxes: {type: integer, default: 2", "boxes: {type: integer, default: 0"),
    )
    shop.write("helpgen.yaml", "language: fr\n")
    assert bodies(shop, "{{settings.boxes | unit}}") == ["0 heure"] * 3
