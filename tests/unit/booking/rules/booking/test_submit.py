import pytest

from helpgen.booking.rules.booking.submit import RULE
from helpgen.booking.values.decision import allowed
from tests.unit.booking.rules.booking.answered import answered, broken


@pytest.mark.parametrize(
    ("token", "used", "repeated"),
    [("a1", False, False), ("a1", True, True), ("", True, False), ("", False, False)],
)
def test_only_a_token_that_was_used_before_repeats_a_result(
    token: str, used: object, repeated: object
) -> None:
    answer = answered(RULE, token=token, used=used)
    assert answer.allowed
    assert answer.facts == {"repeated": repeated}
    assert answer.because == (token, "used before is", used)


@pytest.mark.parametrize(
    ("token", "used", "repeated"), [("a1", True, False), ("a1", False, True), ("", True, True)]
)
def test_its_law_denies_a_second_booking(token: str, used: object, repeated: bool) -> None:
    answer = allowed(repeated=repeated)
    assert broken(RULE, answer, token=token, used=used) == ["books-once"]
