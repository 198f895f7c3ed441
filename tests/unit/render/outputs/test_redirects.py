"""Stubs at old addresses."""

from tests.unit.render.sample import REDIRECT, content, files, page, shelf, site

WHOLE = site(shelf("portal", [content("booking", title="Book <now>")]), redirects=(REDIRECT,))


def test_it_leads_on_without_a_script_and_offers_a_link() -> None:
    text = page(WHOLE, "help/portal/old/index.html")
    assert '<meta http-equiv="refresh" content="0; url=../booking/index.html">' in text
    assert '<a href="../booking/index.html">Book &lt;now&gt;</a>' in text
    assert '<meta name="robots" content="noindex">' in text
    assert "<script" not in text


def test_there_is_one_for_each_redirect() -> None:
    assert "help/portal/old/index.html" in files(WHOLE)
    assert "help/portal/old/index.html" not in files(site(*WHOLE.shelves))
