from helpgen.text.nearest import LONGEST, nearest

NAMES = ["open", "closed", "patientPortal"]


def test_letter_case_and_separators_do_not_part_names() -> None:
    assert nearest("patient_portal", NAMES) == "patientPortal"
    assert nearest("CLOSED", NAMES) == "closed"


def test_a_stranger_has_no_neighbor() -> None:
    assert nearest("zzz", NAMES) is None
    assert nearest("", NAMES) is None


def test_words_beyond_the_limit_are_not_compared() -> None:
    assert nearest("a" * LONGEST, ["a" * LONGEST]) == "a" * LONGEST
    assert nearest("a" * (LONGEST + 1), ["a" * LONGEST]) is None
