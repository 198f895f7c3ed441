"""A traced article is the published one with attributes: without them no byte differs, and each names its lines."""

import re

from helpgen.render.claims.claim_marks import without_traces
from tests.property.hidden_bodies import draw, source_of
from tests.property.hidden_law import published
from tests.unit.compile.builder import FIRST

TRACE = re.compile(r' data-lines="([0-9]+)-([0-9]+)"')


def test_without_its_traces_a_traced_article_is_the_published_one() -> None:
    compared = traces = 0
    for number in range(120):
        lines = source_of(draw(f"traces-{number}"))
        plain = published(lines)
        traced = published(lines, traced=True)
        assert (plain is None) == (traced is None)
        for one, other in zip(plain or (), traced or (), strict=True):
            assert TRACE.search(one.body) is None
            assert without_traces(other.body) == one.body, "\n".join(lines)
            for found in TRACE.finditer(other.body):
                first, last = int(found[1]), int(found[2])
                assert FIRST <= first <= last < FIRST + len(lines)
                traces += 1
            compared += bool(one.body)
    assert compared > 100
    assert traces > 500


def test_a_word_stands_in_an_element_of_its_line() -> None:
    lines = ["## h12", "", "p14", "p15", "", "- i17", "- i18", "", "  p20", "", "| a | b |"]
    lines += [
        "| - | - |",
        "| c24 | d |",
        "",
        "> q26",
        "",
        "1. x28",
        "   - y29",
        "",
        "term31",
        ": d32",
    ]
    made = published(["", "", *lines], traced=True)
    assert made is not None
    body = made[0].body
    for found in re.finditer(r"\b[a-z]+([0-9]{2})\b", re.sub(r'id="[^"]*"', "", body)):
        around = TRACE.findall(re.sub(r'id="[^"]*"', "", body)[: found.start()])[-1]
        assert int(around[0]) <= int(found[1]) <= int(around[1]), found[0]
