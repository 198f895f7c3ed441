import pytest

from helpgen.booking.rules.booking.submit import RULE, TOKEN_REUSED
from helpgen.booking.values.decision import Decision, allowed, refused
from tests.unit.booking.rules.booking.answered import answered, broken


@pytest.mark.parametrize("same", [None, True])
@pytest.mark.parametrize(
    ("token", "used", "repeated"),
    [("a1", False, False), ("a1", True, True), ("", True, False), ("", False, False)],
)
def test_only_a_token_that_was_used_before_repeats_a_result(
    token: str, used: object, repeated: object, same: object
) -> None:
    answer = answered(RULE, token=token, used=used, same=same)
    assert answer.allowed
    assert answer.facts == {"repeated": repeated}
    assert answer.because == (token, "used before is", used)


@pytest.mark.parametrize(
    ("token", "used", "code"),
    [("a1", True, "token_reused"), ("a1", False, ""), ("", True, ""), ("", False, "")],
)
def test_a_token_that_comes_with_another_wish_is_refused(
    token: str, used: object, code: str
) -> None:
    answer = answered(RULE, token=token, used=used, same=False)
    assert answer.code == code
    assert answer.facts == {"repeated": False}


@pytest.mark.parametrize(
    ("token", "used", "repeated"), [("a1", True, False), ("a1", False, True), ("", True, True)]
)
def test_its_law_denies_a_second_booking(token: str, used: object, repeated: bool) -> None:
    answer = allowed(repeated=repeated)
    assert broken(RULE, answer, token=token, used=used, same=None) == ["books-once"]


@pytest.mark.parametrize(
    ("token", "used", "same", "answer"),
    [
        ("a1", True, False, allowed(repeated=True)),
        ("a1", True, True, refused(TOKEN_REUSED, repeated=False)),
        ("a1", False, False, refused(TOKEN_REUSED, repeated=False)),
    ],
)
def test_its_law_denies_the_first_result_to_another_wish_and_a_refusal_to_the_same(
    token: str, used: object, same: object, answer: Decision
) -> None:
    assert broken(RULE, answer, token=token, used=used, same=same) == ["books-once"]
