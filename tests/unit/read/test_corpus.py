import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.theme import WIDGET
from helpgen.read import package_data, read

Write = Callable[[dict[str, str | bytes]], Path]
ARTICLE = """\
---
id: help.{name}
slug: /help/portal/{name}
title: Title
category: portal
summary: Summary.
audienceRoles: [admin]
{more}---

Text.
"""


def article(name: str, more: str = "") -> dict[str, str | bytes]:
    return {f"content/help/portal/{name}.md": ARTICLE.format(name=name, more=more)}


def test_a_sound_project_is_read_whole_and_in_order(project: Write) -> None:
    assets: dict[str, str | bytes] = {
        "content/assets/b.pdf": b"x",
        "content/help/portal/a.png": b"y",
        "content/README.md": "not an article",
    }
    result = read(project({**article("zoo"), **article("ant"), **assets}))
    assert result.diagnostics == ()
    assert result.value is not None
    slugs = [each.slug for each in result.value.articles]
    assert slugs == ["/help/portal/ant", "/help/portal/booking", "/help/portal/zoo"]
    assert set(result.value.assets) == {"content/assets/b.pdf", "content/help/portal/a.png"}
    assert [each.id for each in result.value.tenants] == ["harbor"]
    assert "article.html" in result.value.theme.templates
    assert "theme.css" in result.value.theme.assets


def test_a_draft_is_checked_and_left_out_unless_it_is_wanted(project: Write) -> None:
    root = project(article("plan", "draft: true\n"))
    without, with_drafts = read(root).value, read(root, drafts=True).value
    assert without is not None
    assert with_drafts is not None
    assert without.drafts == {"/help/portal/plan"}
    assert len(without.articles) == 1
    assert with_drafts.drafts == frozenset()
    assert len(with_drafts.articles) == 2
    project(article("plan", "draft: true\nnope: 1\n"))
    assert [each.code for each in read(root).diagnostics] == ["FM110"]


def test_a_profile_s_error_holds_back_only_that_tenant(project: Write) -> None:
    result = read(project({"profiles/bad.yaml": "id: bad\nname: 7\n"}))
    assert result.value is not None
    assert result.value.held_back == ("bad",)
    assert [each.id for each in result.value.tenants] == ["harbor"]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"helpgen.yaml": "a: 1"}, "PR421"),
        ({"helpgen.yaml": "theme: gone"}, "FS708"),
        ({"helpgen.yaml": "content: gone"}, "FS702"),
        ({"catalog.yaml": "a: 1"}, "PR422"),
        ({"content/help/portal/a.svg": "<svg onload='x'/>"}, "FS706"),
        ({"themes/default/a.html": b"\xff"}, "FM105"),
    ],
)
def test_an_error_of_the_whole_project_stops_the_run(
    project: Write, files: dict[str, str | bytes], code: str
) -> None:
    result = read(project(files))
    assert result.value is None
    assert code in [each.code for each in result.diagnostics]


def test_an_article_with_an_error_is_left_out_and_its_address_is_known(project: Write) -> None:
    result = read(project(article("bad", "nope: 1\n")))
    assert result.value is not None
    assert [each.slug for each in result.value.articles] == ["/help/portal/booking"]
    assert result.value.broken == {"/help/portal/bad"}


def test_of_two_articles_with_one_address_only_the_first_is_kept(project: Write) -> None:
    twin = str(article("ant")["content/help/portal/ant.md"])
    root = project({**article("ant"), "content/help/portal/bee.md": twin})
    result = read(root)
    assert [each.code for each in result.diagnostics] == ["SL504", "SL504", "SL506"]
    assert result.value is not None
    assert [each.path for each in result.value.articles] == [
        "content/help/portal/ant.md",
        "content/help/portal/booking.md",
    ]
    assert "/help/portal/ant" in result.value.broken


def test_all_findings_of_a_run_come_at_once_and_sorted(project: Write) -> None:
    files: dict[str, str | bytes] = {
        "helpgen.yaml": "a: 1",
        "catalog.yaml": "features: {a: {type: boolean, default: 1}}",
        "content/help/portal/a.md": "text",
        "content/help/portal/b.md": "---\n",
        "profiles/x.yaml": "id: y",
    }
    found = read(project(files)).diagnostics
    assert list(found) == sorted(found)
    assert {"PR421", "PR423", "FM101", "FM102", "PR401", "PR402"} <= {each.code for each in found}


def test_an_article_may_have_its_limit_and_not_a_byte_more(project: Write) -> None:
    text = str(article("big")["content/help/portal/big.md"])
    full = text + "x" * (2048 - len(text))
    options = {"helpgen.yaml": "limits: {articleBytes: 2048}"}
    assert read(project({**options, "content/help/portal/big.md": full})).diagnostics == ()
    (found,) = read(project({"content/help/portal/big.md": full + "x", **options})).diagnostics
    assert (found.code, found.place.path) == ("FM106", "content/help/portal/big.md")


def test_ten_megabytes_of_anything_are_refused_without_being_read(project: Write) -> None:
    huge = b"\n" * 10_000_000
    found = read(project({"content/help/portal/a.md": huge, "profiles/x.yaml": huge})).diagnostics
    assert [each.code for each in found] == ["FM106", "FM106"]


def test_the_project_s_own_theme_goes_before_the_package_s(project: Write) -> None:
    result = read(
        project({"themes/default/page.html": "<p>", "themes/default/assets/a/b.css": "x"})
    )
    assert result.value is not None
    assert result.value.theme.templates == {"page.html": "<p>"}
    own = {path: data for path, data in result.value.theme.assets.items() if path not in WIDGET}
    assert own == {"a/b.css": b"x"}


def test_a_misspelled_theme_is_answered_with_the_likely_one(project: Write) -> None:
    (found,) = read(project({"helpgen.yaml": "theme: defualt"})).diagnostics
    assert "`default`" in found.hint


def test_nothing_of_the_machine_stands_in_a_finding(project: Write) -> None:
    root = project({"content/help/portal/a.md": "x", "profiles/x.yaml": "id: ${HOME}"})
    os.mkfifo(root / "content/help/portal/b.md")
    (root / "content/assets").symlink_to("/etc")
    found = repr(read(root).diagnostics)
    assert str(root) not in found
    assert os.environ.get("HOME", "/root") not in found


def test_two_readings_of_one_project_are_equal(project: Write) -> None:
    root = project(article("ant"))
    assert read(root).diagnostics == read(root).diagnostics
    one, other = read(root).value, read(root).value
    assert one is not None
    assert other is not None
    assert [each.front for each in one.articles] == [each.front for each in other.articles]


def test_the_package_brings_a_theme() -> None:
    assert (package_data("themes") / "default" / "layout.html").is_file()


KEYS = "features:\n  a: {type: boolean, default: false, article: ADDRESS}\n"
NAMED = f"categories: [{{slug: portal, title: Portal}}]\nroles: {{admin: A}}\n{KEYS}"


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("/help/portal/boking", "did you mean /help/portal/booking?"),
        ("/help/elsewhere/entirely-other", "name the slug of an article, or remove it"),
        ("/help/portal/plan", "publish it first, or remove the field"),
    ],
)
def test_a_key_whose_article_is_none_is_an_error_at_its_line(
    project: Write, address: str, hint: str
) -> None:
    files = {"catalog.yaml": NAMED.replace("ADDRESS", address), **article("plan", "draft: true\n")}
    (found,) = read(project(files)).diagnostics
    assert (found.code, found.place.path, found.place.line) == ("LK602", "catalog.yaml", 4)
    assert found.place.column == NAMED.splitlines()[3].index("ADDRESS") + 1
    assert found.hint == hint


@pytest.mark.parametrize(
    "address", ["/help/portal/booking", "/help/portal/old", "/help/portal/bad"]
)
def test_an_old_address_and_an_article_with_errors_are_articles_too(
    project: Write, address: str
) -> None:
    files = {
        "catalog.yaml": NAMED.replace("ADDRESS", address),
        **article("new", "redirectFrom: [/help/portal/old]\n"),
        **article("bad", "nope: 1\n"),
    }
    assert [each.code for each in read(project(files)).diagnostics] == ["FM110"]


def test_a_draft_is_an_article_where_drafts_are_wanted(project: Write) -> None:
    files = {"catalog.yaml": NAMED.replace("ADDRESS", "/help/portal/plan")}
    root = project({**files, **article("plan", "draft: true\n")})
    assert read(root, drafts=True).diagnostics == ()


def blocks(condition: str) -> dict[str, str | bytes]:
    text = ARTICLE.format(name="booking", more="")
    return {
        "content/help/portal/booking.md": f"{text}<!-- help:when {condition} -->\nx\n<!-- help:end -->\n"
    }


@pytest.mark.parametrize(
    ("condition", "column", "hint"),
    [
        ('tenant.id == "habror"', 29, "did you mean `harbor`?"),
        ('tenant.id != "habror"', 29, "did you mean `harbor`?"),
        ('tenant.id in ["harbor", "zzz"]', 40, "add the profile, or correct the name"),
        ('tenant.name == "harbor"', 31, "did you mean `Harbor`?"),
    ],
)
def test_an_organization_that_no_profile_is_is_an_error(
    project: Write, condition: str, column: int, hint: str
) -> None:
    (found,) = read(project(blocks(condition))).diagnostics
    assert (found.code, found.place.line, found.place.column) == ("CD222", 11, column)
    assert found.hint == hint


def test_a_profile_that_is_held_back_has_an_id_and_perhaps_any_name(project: Write) -> None:
    bad: dict[str, str | bytes] = {"profiles/bad.yaml": "id: bad\nname: 7\n"}
    condition = 'tenant.id in ["harbor", "bad"] or tenant.name == "Elm"'
    result = read(project(bad | blocks(condition)))
    assert {each.code for each in result.diagnostics if not each.tenants} == set()


def test_a_project_without_profiles_is_not_asked_who_is_meant(project: Write) -> None:
    root = project(blocks('tenant.id == "harbor"'))
    (root / "profiles/harbor.yaml").unlink()
    assert [each.code for each in read(root).diagnostics] == ["FS703"]
