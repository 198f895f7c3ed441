import unicodedata

import pytest

from helpgen.text.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Booking", "booking"),
        ("step-1", "step-l"),
        ("b00k", "book"),
        ("modern", "rnodern"),
        ("clinic", "сlіnіс"),
        ("ｃlinic", "clinic"),
        ("café", unicodedata.normalize("NFD", "café")),
        ("ο", "о"),
    ],
)
def test_names_that_look_alike_fold_to_one(one: str, other: str) -> None:
    assert one != other
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("step-1", "step-2"), ("north", "south"), ("a-b", "ab")]
)
def test_names_that_differ_keep_different_folds(one: str, other: str) -> None:
    assert fold(one) != fold(other)
