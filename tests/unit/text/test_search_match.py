"""Whether a text answers a query."""

import pytest

from helpgen.text.search_match import unanswered

TERMS = {
    "cancel",
    "reschedule",
    "client",
    "clients",
    "case",
    "manager",
    "2026",
    "fee",
    "予約",
    "환자는",
}
SAME = (
    ("Client", "Clients", "Patient", "resident"),
    ("Case manager", "care lead"),
    ("Room", "studio"),
)


@pytest.mark.parametrize(
    "query",
    [
        *("cancel", "CANCEL!", "resched", "can", "cancle", "cxncxl", "feee", "2026"),
        *(
            "how do I cancel",
            "patient",
            "pateint",
            "pati",
            "residents",
            "care lead",
            "cancel patient",
        ),
        *("予約", "予", "환자"),
    ],
)
def test_a_query_is_answered(query: str) -> None:
    assert unanswered(query, TERMS, SAME) == ()


@pytest.mark.parametrize(
    ("query", "missing"),
    [
        ("ca", ("ca",)),  # a word of two letters does not go on
        ("fae", ("fae",)),  # one of three has no typo
        ("fxee", ()),
        ("fxxe", ("fxxe",)),  # one of four has one
        ("caes", ()),  # and two neighbors in the wrong order are one
        ("csea", ("csea",)),
        ("acse", ()),
        ("esac", ("esac",)),
        ("cxxcxl", ("cxxcxl",)),  # one of six has two
        ("2027", ("2027",)),  # a number has none
        ("studio", ("studio",)),  # nothing here is called that, by any of its names
        ("cancel zebra", ("zebra",)),
        ("lead", ("lead",)),  # half a name is no name
        ("予定", ("予定",)),
        ("how do I", ("how", "do", "i")),
        ("???", ("???",)),
    ],
)
def test_what_is_not_answered_is_told(query: str, missing: tuple[str, ...]) -> None:
    assert unanswered(query, TERMS, SAME) == missing
