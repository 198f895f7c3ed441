import pytest

from helpgen.verify.description import DescriptionError, names_of, place_of, read_description
from tests.unit.verify.library import SAID


def fault(said: object) -> str:
    with pytest.raises(DescriptionError) as raised:
        read_description(said)
    return str(raised.value)


def test_all_is_found_by_its_name() -> None:
    made = read_description(SAID)
    assert sorted(made.rules) == ["loan.due", "loan.note", "loan.soon"]
    assert list(made.flows) == ["lend"]
    assert made.messages["gone"] == "Somebody else has it."
    assert made.keys["features.hours"] == {"type": "integer"}
    assert made.effects == ("mail", "task")
    assert names_of(made.rules["loan.due"].given[0]) == ("lent", "Lent on")
    assert place_of(made.rules["loan.soon"]) == "library/soon.js:7"
    assert place_of(made.rules["loan.due"]) == ""


@pytest.mark.parametrize("said", [None, [], "x", {}, {"protocol": 2}, {"protocol": "1"}])
def test_another_protocol_is_told_before_all_else(said: object) -> None:
    assert "this version of helpgen speaks protocol 1" in fault(said)


def test_a_misspelled_member_is_told_where_it_stands() -> None:
    rules = [{"id": "a", "says": "b", "given": [{"nam": "c"}]}]
    assert "rules.0.given.0.nam" in fault({**SAID, "rules": rules})
    assert fault({"protocol": 1}).count(";") == 1  # engine and rules


@pytest.mark.parametrize(
    ("part", "twice"),
    [
        ("rules", {"id": "a", "says": "b"}),
        ("flows", {"name": "a", "steps": []}),
        ("messages", {"code": "a"}),
    ],
)
def test_no_name_stands_twice(part: str, twice: dict[str, object]) -> None:
    assert fault({**SAID, part: [twice, twice]}) == f"{part}: a stands there twice"
