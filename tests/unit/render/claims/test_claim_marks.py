import re
from dataclasses import replace

import pytest

from helpgen.logic.condition import IsTrue
from helpgen.model.claim_verdict import Status
from helpgen.render.claims.claim_marks import marked, without_traces
from tests.unit.report.claims.sample_verdicts import BROKEN, HIDDEN, MANUAL, ROWS, finding, verdict

TABLE = (
    "<table>\n<thead>\n<tr>\n"
    '<th data-lines="13-13">A</th>\n<th>B</th>\n</tr>\n</thead>\n<tbody>\n'
    '<tr>\n<td class="align-right" data-lines="15-15">a</td>\n<td>b</td>\n</tr>\n'
    '<tr>\n<td class="align-right" data-lines="16-16">c</td>\n<td>d</td>\n</tr>\n'
    "</tbody>\n</table>\n"
)
MARK = re.compile(r'<button[^>]*class="claim-mark claim-([a-z]+)"[^>]*>.*?</button> ')


def marks(html: str) -> list[tuple[str, str]]:
    """Each mark's status, with the words behind it."""
    body = html.partition('<section class="claim-list"')[0]
    return [(found[1], body[found.end() :].split("<")[0]) for found in MARK.finditer(body)]


def test_a_body_is_as_it_is_published_once_its_traces_are_gone() -> None:
    assert without_traces('<p data-lines="3-4">a</p>') == "<p>a</p>"
    assert without_traces('<h2 id="x" data-lines="3-4" class="y">a</h2>') == (
        '<h2 id="x" class="y">a</h2>'
    )
    text = "<p>data-lines=&quot;3-4&quot; and &lt;p data-lines</p>"
    assert without_traces(text) == text


def test_each_row_that_was_asked_has_a_mark_of_its_own() -> None:
    assert marks(marked(TABLE, [ROWS])) == [("pass", "a"), ("fail", "c")]


def test_the_words_without_marks_are_what_was_there() -> None:
    html = marked(TABLE, [ROWS]).partition("\n<section")[0]
    bare = re.sub(r' data-claim="[a-z]+"', "", MARK.sub("", html))
    assert bare == without_traces(TABLE)


def test_an_element_says_the_worst_that_is_claimed_of_it() -> None:
    html = marked('<p data-lines="25-25">x</p>', [replace(BROKEN, status=Status.PASS), BROKEN])
    assert '<p data-claim="error">' in html
    assert sorted(status for status, _ in marks(html)) == ["error", "pass"]


@pytest.mark.parametrize(
    ("line", "words"),
    [(3, "one"), (4, "one"), (5, "two"), (6, "two"), (8, "three"), (1, "one")],
)
def test_a_mark_stands_where_its_claim_does_or_at_the_first_words_below(
    line: int, words: str
) -> None:
    body = (
        '<p data-lines="3-4">one</p>\n<ul>\n<li data-lines="6-6">two</li>\n</ul>\n'
        '<p data-lines="8-9">three</p>'
    )
    one = verdict("is", "a.b", line, Status.PASS)
    assert marks(marked(body, [one])) == [("pass", words)]


def test_what_has_no_words_below_is_in_the_list_alone() -> None:
    one = verdict("is", "a.b", 9, Status.FAIL, findings=(finding(9),))
    html = marked('<p data-lines="3-3">one</p>', [one])
    assert marks(html) == []
    assert '<li id="claim_1">' in html
    assert "Show claim 1" not in html
    assert "popover" not in html


def test_a_step_that_is_wrong_is_marked_beside_the_first_of_its_list() -> None:
    body = "".join(f'<li data-lines="{n}-{n}">step {n}</li>\n' for n in (5, 6, 7))
    one = verdict("flow", "book", 4, Status.FAIL, findings=(finding(6, "CL908"),))
    assert marks(marked(body, [one])) == [("fail", "step 5"), ("fail", "step 6")]


def test_a_table_that_nobody_sees_has_its_mark_at_what_follows() -> None:
    seen = replace(ROWS, claim=replace(ROWS.claim, hidden=()))
    body = '<p data-lines="11-11">above</p>\n<p data-lines="18-18">below</p>\n'
    assert marks(marked(body, [seen])) == [("fail", "below")]


def test_a_hidden_claim_has_no_mark_and_the_list_says_where_it_is_shown() -> None:
    one = replace(HIDDEN, claim=replace(HIDDEN.claim, given=IsTrue("features.x")))
    html = marked('<p data-lines="22-23">x</p>', [one])
    assert marks(html) == []
    assert "Its place is shown where: features.x." in html
    assert "hidden</span>" in html


def test_a_manual_claim_says_until_when_and_why() -> None:
    html = marked('<p data-lines="20-20">x</p>', [MANUAL])
    assert "A person looks at it until 2030-01-01: needs a browser." in html


def test_claims_are_numbered_in_the_order_of_the_page_and_no_id_stands_twice() -> None:
    body = TABLE + '<p data-lines="20-20">x</p>\n<p data-lines="25-25">y</p>\n'
    html = marked(body, [BROKEN, MANUAL, ROWS])
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {"claim_1_mark", "claim_2_mark", "claim_3_mark", "claim_1_note"} <= set(ids)
    led = re.findall(r'(?:href="#|popovertarget=")([^"]+)"', html)
    assert set(led) <= set(ids)
    assert re.findall(r'claim-name">(\w+)', html.split('<div class="claim-note"')[0]) == [
        "examples",
        "manual",
        "is",
    ]


def test_no_word_of_a_finding_makes_markup() -> None:
    nasty = finding(25, "CL906", '<script>"\'& data-lines="1-2"')
    one = verdict("is", "a.b", 25, Status.FAIL, findings=(nasty,))
    html = marked('<p data-lines="25-25">x</p>', [one])
    assert "<script>" not in html
    assert 'title="&lt;script&gt;&#34;&#39;&amp; data-lines=&#34;1-2&#34;"' in html


def test_a_page_without_claims_says_so() -> None:
    html = marked('<p data-lines="1-1">x</p>', [])
    assert html.startswith("<p>x</p>")
    assert "This page claims nothing." in html
