"""Whatever stands around it, hidden text is in no byte and shown text is not lost, or the body is refused.

`make fuzz` asks the same of a million bodies.
"""

from collections import Counter

import pytest

from tests.property.hidden_bodies import Body, Line, Malformed, Turn, decided, draw, source_of
from tests.property.hidden_law import Seen, minimized, published, run

SEED = "check"
BODIES = 3_000
BATCH = 500

WHEN, UNLESS = Turn("when", "features.x"), Turn("when-not", "features.x")
NEXT, ELSE, END = Turn("else-when", "features.y"), Turn("else"), Turn("end")


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, BODIES, BATCH))
def test_a_body_is_refused_or_hidden_text_is_gone_and_shown_text_is_there(first: int) -> None:
    counts, failures = run(SEED, first, BATCH, most=1)
    print(dict(counts))
    assert not failures, "\n".join(map(str, failures))
    assert counts["bodies"] == BATCH
    assert counts["published"] > BATCH / 3
    assert counts["refused"] > BATCH / 10
    assert counts["hidden"] > 4 * counts["pages"]
    assert counts["shown"] - counts["excused"] > 5 * counts["pages"]
    for place in ("four columns in", "behind >", "within a line"):
        assert counts[f"directives {place}"] > BATCH / 20, place
    assert counts["alike"] > 0.95 * counts["pages"]
    assert counts["compared"] > counts["pairs"]


PARTS = (
    *(
        'class="table"',
        'type="checkbox"',
        'class="markdown-alert',
        "<dl>",
        "<blockquote>",
        "<ol>",
        "<ul>",
    ),
    *("<pre><code>", "<pre><code class", "<hr />", "<h1", "<img ", 'class="footnotes"', "<br />"),
    *("<ol start=", "<s>", "&lt;!-- help:when features.x --&gt;", '<a href="https://e.example'),
)


def test_every_part_of_the_dialect_is_drawn_and_published() -> None:
    found: Counter[str] = Counter()
    for number in range(300):
        pages = published(source_of(draw(f"{SEED}-{number}")))
        found.update(part for part in PARTS if pages and any(part in page.body for page in pages))
    assert [part for part in PARTS if not found[part]] == []


def body(*lines: str | Turn | tuple[str | Turn, ...]) -> Body:
    return [Line((line,) if isinstance(line, str | Turn) else line) for line in lines]


def shown(lines: Body, *, x: bool = False, y: bool = False) -> str:
    return " ".join(each.shown for each in decided(lines, (x, y)) if not each.is_mark)


def test_the_model_shows_the_first_branch_that_holds() -> None:
    lines = body(WHEN, "one", NEXT, "two", ELSE, "three", END, "after")
    assert shown(lines, x=True, y=True) == "one   after"
    assert shown(lines, y=True) == " two  after"
    assert shown(lines) == "  three after"


def test_the_model_shows_nothing_of_a_hidden_block() -> None:
    lines = body(WHEN, UNLESS, "one", ELSE, "two", END, END)
    assert shown(lines).strip() == ""
    assert shown(lines, x=True).strip() == "two"


def test_the_model_knows_conditions_within_a_line() -> None:
    line = body(("a ", WHEN, "b", ELSE, UNLESS, "c", END, END, " d"))
    assert shown(line, x=True) == "a b d"
    assert shown(line) == "a c d"


def test_a_directive_stands_alone_behind_spaces_tabs_and_quote_marks() -> None:
    assert shown(body((" >\t> ", WHEN, " \t"), "a", (">", END)), x=True) == "a"
    with pytest.raises(Malformed):
        shown(body(("- ", WHEN), "a", END))


@pytest.mark.parametrize(
    "lines",
    [
        body(WHEN),
        body(END),
        body(ELSE),
        body(WHEN, ELSE, NEXT, END),
        body(WHEN, ELSE, ELSE, END),
        body((WHEN, "a"), END),
        body(WHEN, ("a", ELSE, "b"), END),
        [Line(("<!-- hepl:end -->",), misspelled=True)],
    ],
    ids=lambda lines: " / ".join(source_of(lines)),
)
def test_the_model_refuses_what_is_not_in_order_and_so_does_the_reader(lines: Body) -> None:
    with pytest.raises(Malformed):
        decided(lines, (True, True))
    assert published(source_of(lines)) is None


def test_a_failing_body_is_told_with_as_few_lines_as_still_fail() -> None:
    def judged(lines: Body) -> Seen:
        text = "".join(source_of(lines))
        return Seen("leak: b" if "b" in text and "d" in text else "", Counter())

    small = minimized(body("a", "xb", "c", (WHEN, "d"), "e", "f"), judged)
    assert source_of(small) == ["xb", "d"]
