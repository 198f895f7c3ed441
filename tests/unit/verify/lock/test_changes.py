import pytest

from helpgen.verify.lock.changes import changed


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("x cannot y", "x can y", '"cannot" became "can"'),
        ("at_least 24 hour", "at_most 24 hour", '"at least" became "at most"'),
        ("only can", "can", '"only" is gone'),
        ("can", "only can", '"only" is new'),
        ("[save all] lent", "[close] lent", '"[save all]" became "[close]"'),
        ("before lent", "lent before", "the same stands in another order: lent before"),
        ("{features.aB_c} can", "{features.d} can", '"{features.aB_c}" became "{features.d}"'),
        ("a b c d e f g", "h b i d j f k", '"a" became "h", "c" became "i", "e" became "j", ...'),
    ],
)
def test_what_changed_is_named(before: str, now: str, told: str) -> None:
    assert changed([before], [now]) == told


def test_nothing_is_told_where_the_bones_are_the_same() -> None:
    assert changed(["can lent"], ["can lent"]) == ""
    assert (
        changed(["# (open the book) # (close it)"], ["# (look into the book) # (close it)"]) == ""
    )


def test_two_steps_that_changed_places_are_found_by_their_words() -> None:
    before = "# (find the entry) # (read the word) # (close it)"
    now = "# (read the word) # (find the entry) # (close it)"
    assert changed([before], [now]) == "steps 1 and 2 changed places"


def test_steps_of_which_one_is_written_anew_did_not_change_places() -> None:
    before = "# (find the entry) # (read the word)"
    assert changed([before], ["# (look for the entry) # (read the whole word)"]) == ""
    assert changed(["# () # ()"], ["# () # ()"]) == ""


def test_variants_are_compared_one_by_one() -> None:
    assert changed(["can", "cannot"], ["can", "may_not"]) == '"cannot" became "may not"'


def test_a_variant_more_or_less_is_told() -> None:
    assert changed(["can"], ["can", "never"]) == "for some organizations it now says never"
    assert changed(["can", "never"], ["can"]) == "nobody is told any more: never"
    assert changed(["can"], ["may", "must"]) == '"can" became "may"'
    assert changed([""], ["", ""]) == ""
    assert changed(["can"], []) == "nobody is told any more: can"
    assert changed(["can", ""], ["can"]) == "nobody is told any more: nothing that would matter"
