"""Letters of what all pages share."""

from html import unescape

from helpgen.render.ascii_html import ascii_html


def test_a_few_letters_become_references_that_say_the_same() -> None:
    html = f'<p title="“x”">{"a" * 1000}</p>'
    assert ascii_html(html).isascii()
    assert unescape(ascii_html(html)) == unescape(html)


def test_text_of_another_script_stays_as_it_is() -> None:
    html = "<p>חיפוש</p>"
    assert ascii_html(html) == html


def test_what_is_plain_already_is_the_same() -> None:
    assert ascii_html("<p>&amp;</p>") == "<p>&amp;</p>"
