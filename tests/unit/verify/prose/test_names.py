from helpgen.model.catalog import Catalog, Words
from helpgen.verify.prose.names import names_in
from tests.unit.verify.small import description, names


def test_a_label_that_an_actor_is_called_by_is_one_of_people() -> None:
    assert names().people == {"patient"}


def test_a_state_is_known_in_both_spellings_and_with_a_hyphen() -> None:
    known = names().words
    assert known["canceled"] == "cancelled"
    assert known["given back"] == known["given-back"] == "given_back"


def test_the_title_of_a_role_with_a_variable_is_no_word() -> None:
    made = Catalog(
        roles={"one": "{{labels.a.singular}} manager", "two": "Warden"},
        labels={"a": Words(singular="A", plural="As")},
    )
    found = names_in(made, description())
    assert found.words["wardens"] == "roles.two"
    assert "roles.one" not in found.words.values()


def test_a_message_is_known_by_its_words_whatever_their_typography() -> None:
    assert names().messages == {"this loan is too long.": "too_long"}
