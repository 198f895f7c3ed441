"""Article pages."""

from typing import Any

import pytest

from helpgen.model.content import Section
from tests.unit.render.sample import SECTION, UNMET, content, files, page, shelf, site, tenant

PATH = "help/portal/booking/index.html"
HOSTILE = 'O\'Brien & "Sons" </title><script>alert(1)</script>'


def article(**given: Any) -> str:
    return page(site(shelf("portal", [content("booking", **given)])), PATH)


def test_the_body_is_the_one_of_its_class_in_the_one_article() -> None:
    text = article(body="<p>Whole.</p>")
    assert text.count("<article") == text.count('class="article-body"') == 1
    assert '<div class="article-body" lang="en">\n<p>Whole.</p>\n</div>\n</article>' in text


def test_plain_text_is_escaped_wherever_it_stands() -> None:
    text = page(
        site(
            shelf("portal", [content("booking", title=HOSTILE, summary=HOSTILE)], HOSTILE),
            tenant=tenant(name=HOSTILE, email="<b>@x", phone='"><i>'),
            title=HOSTILE,
        ),
        PATH,
    )
    assert "<script>" not in text
    assert "<b>" not in text
    assert "<i>" not in text
    assert text.count("</title>") == 1


def test_what_looks_like_a_tag_in_full_width_stays_as_it_is() -> None:
    assert "＜script＞" in article(title="＜script＞")


def test_unmet_prerequisites_stand_before_the_body() -> None:
    text = article(unmet=(UNMET,))
    link = '<a href="../../settings/self-booking/">Self-booking &lt;beta&gt;</a>'
    assert text.index(link) < text.index('class="article-body"')
    assert 'class="notice"' not in article()


def test_the_sections_of_levels_two_and_three_are_listed() -> None:
    deep = Section("deep", 4, "Deep", "Deep")
    text = article(sections=(SECTION, Section("more", 3, "More", "More"), deep))
    assert '<li class="level-2"><a href="#steps">Steps &amp; more</a></li>' in text
    assert '<li class="level-3"><a href="#more">More</a></li>' in text
    assert "#deep" not in text


def test_one_section_is_not_worth_a_list() -> None:
    assert 'id="page_contents"' not in article(sections=(SECTION,))


def test_the_date_is_for_people_and_for_machines() -> None:
    text = article(updated="2026-03-02")
    assert '<time datetime="2026-03-02">March 2, 2026</time>' in text
    assert "<time" not in article()


def test_neighbors_are_those_of_the_category() -> None:
    first, last = content("a"), content("c")
    made = files(
        site(
            shelf("portal", [first, content("booking"), last]),
            shelf("settings", [content("x", "settings")]),
        )
    )
    text = made[PATH].data.decode()
    assert '<a class="previous" href="../a/">' in text
    assert '<a class="next" href="../c/">' in text
    assert 'class="next"' not in made["help/portal/c/index.html"].data.decode()
    assert 'class="steps"' not in made["help/settings/x/index.html"].data.decode()


@pytest.mark.parametrize(
    ("base_url", "urls", "canonical"),
    [
        ("https://x.example/h", "folders", "https://x.example/h/help/portal/booking/"),
        ("https://x.example/", "files", "https://x.example/help/portal/booking/index.html"),
    ],
)
def test_the_full_url_is_named_when_it_is_known(base_url: str, urls: str, canonical: str) -> None:
    whole = site(shelf("portal", [content("booking")]), tenant=tenant(base_url=base_url), urls=urls)
    assert f'<link rel="canonical" href="{canonical}">' in page(whole, PATH)
    assert "canonical" not in article()


def test_a_page_speaks_its_locale_and_its_body_the_contents_language() -> None:
    whole = site(shelf("portal", [content("booking")]), tenant=tenant(locale="he-IL"))
    text = page(whole, PATH)
    assert '<html lang="he-IL" dir="rtl">' in text
    assert '<main id="page_main" tabindex="-1" lang="en" dir="ltr">' in text
    assert '<div class="article-body" lang="en" dir="ltr">' in text


def test_with_urls_as_files_every_link_ends_in_one() -> None:
    whole = site(shelf("portal", [content("booking"), content("c")]), urls="files")
    text = page(whole, PATH)
    assert 'href="../c/index.html"' in text
    assert '/"' not in text.replace('"../../../assets/', "")
