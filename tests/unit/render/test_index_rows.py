"""The terms of an index, and for each the documents that have it."""

import pytest

from helpgen.model.frequent import NONE_FREQUENT, Common, Frequent, frequent_in, parted
from helpgen.model.search_entry import FIELDS, Counted, SearchEntry, Sections
from helpgen.render.index_rows import index_rows

ONE = Common(("a", "b", "c"), ((1, 2), (2, 1)))
TWO = Common(("b", "d"), ((1, 1), (3, 1)))
KINDS = [
    NONE_FREQUENT,
    frequent_in([ONE, TWO]),
    frequent_in([Common(("b", "nobody", "own"), ((1, 3),))]),
]


def entry(text: Counted) -> SearchEntry:
    """An entry that has terms in its text alone."""
    none = Counted(parted(Common((), ()), NONE_FREQUENT), (), ())
    return SearchEntry(Sections(()), {}, (*[none] * (len(FIELDS) - 1), text))


@pytest.mark.parametrize("frequent", KINDS)
def test_a_term_has_its_documents_in_their_order_however_frequent_it_is(frequent: Frequent) -> None:
    one = Counted(parted(ONE, frequent), (("b", 7),), (("own", 1),))
    two = Counted(parted(TWO, frequent), (), (("own", 2), ("a", 4)))
    made = index_rows([entry(each) for each in (one, two, one)])
    assert made.terms == ["a", "b", "c", "d", "own"]
    assert made.written == {
        "a": '"3":{"0":1,"1":4,"2":1}',
        "b": '"3":{"0":7,"1":1,"2":7}',
        "c": '"3":{"0":2,"2":2}',
        "d": '"3":{"1":3}',
        "own": '"3":{"0":1,"1":2,"2":1}',
    }


def test_fields_follow_each_other_in_a_row() -> None:
    said = Counted(parted(TWO, NONE_FREQUENT), (), ())
    made = index_rows([SearchEntry(Sections(()), {}, (said,) * len(FIELDS))])
    assert made.written["d"] == '"0":{"0":3},"1":{"0":3},"2":{"0":3},"3":{"0":3}'


@pytest.mark.parametrize("other", KINDS)
def test_documents_that_were_told_apart_differently_make_the_same_rows(other: Frequent) -> None:
    told = [Counted(parted(ONE, KINDS[1]), (("b", 7),), ()), Counted(parted(TWO, other), (), ())]
    alike = [each._replace(common=each.common.unparted()) for each in told]
    assert index_rows(list(map(entry, told))) == index_rows(list(map(entry, alike)))


def test_without_documents_there_are_no_rows() -> None:
    assert index_rows([]) == ([], {})


def test_a_site_whose_words_are_everybodys_does_not_get_anothers_rows() -> None:
    """What is remembered of sites goes by all of their documents, in their order, and by the field."""
    one, two = (Counted(parted(each, NONE_FREQUENT), (), ()) for each in (ONE, TWO))
    own = one._replace(added=(("own", 1),))
    sites = [[one, two], [two, one], [one, one], [one], [own, two], [one, two]]
    made = [index_rows(list(map(entry, each))).written for each in sites]
    assert [each["b"] for each in made] == [
        '"3":{"0":1,"1":1}',
        '"3":{"0":1,"1":1}',
        '"3":{"0":1,"1":1}',
        '"3":{"0":1}',
        '"3":{"0":1,"1":1}',
        '"3":{"0":1,"1":1}',
    ]
    assert [each.get("d") for each in made] == [
        '"3":{"1":3}',
        '"3":{"0":3}',
        None,
        None,
        '"3":{"1":3}',
        '"3":{"1":3}',
    ]
    assert ["own" in each for each in made] == [False, False, False, False, True, False]


def test_what_was_drained_stands_nowhere_any_more() -> None:
    made = index_rows([entry(Counted(parted(ONE, NONE_FREQUENT), (), ()))])
    told = sorted(made.written.items())
    assert [*made.drained()] == told
    assert made.written == {}
