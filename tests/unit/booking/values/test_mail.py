import pytest

from helpgen.booking.values.mail import is_address


@pytest.mark.parametrize("text", ["a@b", "ada@people.example.org", " ada@example.org\n", "ö@é"])
def test_one_at_sign_between_two_words_is_an_address(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", [None, "", " ", "nonsense", "@", "ada@", "@example.org", "a@b@c", "a b@c", "a@b c"]
)
def test_anything_else_is_none(text: str | None) -> None:
    assert not is_address(text)
