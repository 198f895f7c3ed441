import pytest

from helpgen.logic.near_help import as_seen, word_size


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("help:when", 4),
        ("hel:when", 3),
        ("helpp:when", 5),
        ("kelp:when", 4),
        ("hlep:when", 4),
        ("help when x", 4),
        ("help", 0),
        ("help desk", 0),
        ("hle:when", 0),
        ("plhe:when", 0),
        ("help whenever", 0),
    ],
)
def test_one_slip_is_near_and_two_are_far(words: str, size: int) -> None:
    assert word_size(words) == size


def test_letters_are_taken_as_they_look() -> None:
    assert as_seen("he\u200blp\uff1aEnd") == "help:End"
