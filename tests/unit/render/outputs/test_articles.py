"""Article pages."""

from typing import Any

import pytest

from helpgen.model.content import Section, Unmet
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


def test_the_notice_is_a_section_with_a_heading_and_names_roles_and_contact() -> None:
    organization = tenant(email="desk@x.example", phone="555 0100", url="https://x.example")
    text = page(
        site(shelf("portal", [content("booking", unmet=(UNMET,))]), tenant=organization), PATH
    )
    notice = text[text.index('<section class="notice"') : text.index("</section>")]
    assert '<section class="notice" aria-labelledby="page_notice">\n<h2 id="page_notice">' in notice
    assert "who can turn it on: <span>Administrator &lt;1st&gt;<" in notice
    for way in ("mailto:desk@x.example", "tel:5550100", "https://x.example"):
        assert f'<a href="{way}">' in notice


def test_the_notice_claims_nothing_that_the_catalog_and_the_profile_do_not_say() -> None:
    text = article(unmet=(Unmet("features.x", "Self-booking", ""),))
    assert '<span class="need">Self-booking</span></li>' in text
    assert "who can turn it on" not in text
    assert "Questions?" not in text


def test_a_notice_that_stands_alone_says_so_above_an_empty_body() -> None:
    text = article(unmet=(UNMET,), body="", has_body=False)
    assert "once it is enabled" in text
    assert '<div class="article-body" lang="en">\n\n</div>' in text
    assert "once it is enabled" not in article(unmet=(UNMET,))


def test_neighbors_that_are_not_enabled_say_so() -> None:
    shelf_ = shelf(
        "portal", [content("a", unmet=(UNMET,)), content("booking"), content("c", unmet=(UNMET,))]
    )
    steps = page(site(shelf_), PATH).partition('<nav class="steps"')[2]
    assert '</span> <span>A</span> <span class="off">not enabled</span></a>' in steps
    assert '</span> <span>C</span> <span class="off">not enabled</span></a>' in steps


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
    assert '<main id="page_main" tabindex="-1">' in text
    assert '<h1 lang="en" dir="ltr">Booking</h1>' in text
    assert '<div class="article-body" lang="en" dir="ltr">' in text


def test_with_urls_as_files_every_link_ends_in_one() -> None:
    whole = site(shelf("portal", [content("booking"), content("c")]), urls="files")
    text = page(whole, PATH)
    assert 'href="../c/index.html"' in text
    assert '/"' not in text.replace('"../../../assets/', "").replace('data-root="../../../"', "")


def test_a_region_of_the_contents_language_is_that_language() -> None:
    whole = site(shelf("portal", [content("booking")]), tenant=tenant(locale="en-GB"))
    assert "<h1>Booking</h1>" in page(whole, PATH)
    other = site(
        shelf("portal", [content("booking")]), language="en-US", tenant=tenant(locale="en-GB")
    )
    assert '<h1 lang="en-US">Booking</h1>' in page(other, PATH)
