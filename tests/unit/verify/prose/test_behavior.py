import pytest

from helpgen.verify.prose.behavior import is_behavior


@pytest.mark.parametrize(
    "sentence",
    [
        "A client can book.",
        "It cannot be changed.",
        "It can't be changed.",
        "You may not leave.",
        "A code must be given.",
        "They have to ask.",
        "Only staff do it.",
        "It never changes.",
        "It always changes.",
        "At least one is needed.",
        "It takes at most one.",
        "Up to {features.count} fit.",
        "It is gone after 24 hours.",
        "It lasts 50 minutes.",
        "A 3-day notice is usual.",
        "It is open for {features.stay|unit}.",
        "It counts {features.stay} days.",
        "People read: “This time has passed.”",
        'The form says "No Location Set".',
    ],
)
def test_what_a_product_does_is_behavior(sentence: str) -> None:
    assert is_behavior(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Can I cancel?",
        "“Can I cancel?”",
        "You may like this page.",
        "The canned list is long.",
        "There are 24 articles.",
        "Click **Save** and wait.",
        "It is called a “hold”.",
        "The hours are shown.",
        "This candid photo lacks a mustache.",
    ],
)
def test_questions_steps_and_mere_words_are_none(sentence: str) -> None:
    assert not is_behavior(sentence)
