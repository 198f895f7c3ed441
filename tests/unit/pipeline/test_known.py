from dataclasses import replace

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.known import NOTHING_KNOWN, known_from

ONE = Diagnostic(Place("a.md", 3, 1), "ST101", "x")
SAME = Diagnostic(Place("a.md", 9, 5), "ST101", "x")
ELSE = Diagnostic(Place("b.md", 3, 1), "ST101", "x")


def test_where_nothing_is_known_all_is_new() -> None:
    assert list(NOTHING_KNOWN.without([ONE, SAME])) == [ONE, SAME]


def test_a_line_that_moved_is_the_same_finding_and_another_file_is_not() -> None:
    known = known_from([ONE])
    assert list(known.without([replace(ONE, place=Place("a.md", 30, 2))])) == []
    assert list(known.without([ELSE])) == [ELSE]


def test_one_more_of_the_same_is_new() -> None:
    assert list(known_from([ONE]).without([ONE, SAME])) == [SAME]
    assert list(known_from([ONE, SAME]).without([ONE, SAME])) == []


def test_for_an_organization_that_it_did_not_concern_it_is_new() -> None:
    known = known_from([replace(ONE, tenants=("bay",))])
    assert list(known.without([replace(ONE, tenants=("bay",))])) == []
    more = replace(ONE, tenants=("bay", "cove"))
    assert list(known.without([more])) == [more]
    assert list(known.without([ONE])) == [ONE], "it concerns all of them now"
    assert list(known_from([ONE]).without([more])) == [], "it concerned all of them before"


def test_what_is_gone_is_counted() -> None:
    known = known_from([ONE, SAME, ELSE])
    assert known.gone([ONE]) == [(ONE.identity, 1), (ELSE.identity, 1)]
    assert known.gone([ONE, SAME, ELSE]) == []
