import pytest

from helpgen.text.indefinite import indefinite

AN = (
    "hour", "honest answer", "heir", "herbal tea", "MRI", "X-ray", "8-week course", "11", "18th",
    "80", "11,000", "HVAC", "LCSW", "EHR", "e-visit", "umbrella", "under-age client", "Uber ride",
    "École", "$80", "€8", "8.5", "“hour”", "uninsured person", "unidentified call", "elder", "usher", "Appointment",
)  # fmt: skip
A = (
    "university", "unit", "union", "user", "utility", "European", "one-off", "once-only offer",
    "NASA form", "HIPAA rule", "URL", "UX study", "U-turn", "T-shirt", "1-hour visit", "100",
    "STAFF member", "USER", "client", "house", "110", "-8", "−8", "10", "1,100", "한국", "", "…",
)  # fmt: skip


@pytest.mark.parametrize("word", AN)
def test_words_that_begin_with_the_sound_of_a_vowel_want_an(word: str) -> None:
    assert indefinite(word) == "an"


@pytest.mark.parametrize("word", A)
def test_all_other_words_want_a(word: str) -> None:
    assert indefinite(word) == "a"
