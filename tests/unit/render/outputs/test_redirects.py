"""Stubs at old addresses."""

import re

from tests.unit.render.sample import REDIRECT, content, files, page, shelf, site

WHOLE = site(shelf("portal", [content("booking", title="Book <now>")]), redirects=(REDIRECT,))
OLD = "help/portal/old/index.html"


def test_it_leads_on_without_a_script_and_offers_a_link() -> None:
    text = page(WHOLE, OLD)
    refresh = '<meta http-equiv="refresh" content="0; url=../booking/">'
    assert f"<noscript>{refresh}</noscript>" in text
    assert '<a data-moved href="../booking/">Book &lt;now&gt;</a>' in text
    assert '<meta name="robots" content="noindex">' in text


def test_the_theme_s_script_is_there_to_take_the_asked_part_along() -> None:
    script_tag = r'<script src="\.\./\.\./\.\./(assets/site-[0-9a-f]+\.js)" defer>'
    found = re.findall(script_tag, page(WHOLE, OLD))
    assert len(found) == 1
    script = files(WHOLE)[found[0]].data.decode()
    assert "location.replace(moved.href+location.hash)" in script
    assert script.index("index.html") < script.index("location.replace"), "files are named first"


def test_the_address_is_in_the_style_of_the_project() -> None:
    text = page(site(*WHOLE.shelves, redirects=(REDIRECT,), urls="files"), OLD)
    assert 'content="0; url=../booking/index.html"' in text
    assert '<a data-moved href="../booking/index.html">' in text


def test_there_is_one_for_each_redirect() -> None:
    assert OLD in files(WHOLE)
    assert OLD not in files(site(*WHOLE.shelves))
