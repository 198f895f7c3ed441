from helpgen.lint.told_values import told_values
from helpgen.logic import Scalar


def test_values_are_told_as_one_would_say_them_in_alphabetical_order() -> None:
    values: dict[str, Scalar] = {
        "settings.mode": "grey",
        "features.x": True,
        "features.n": 25,
        "features.off": False,
    }
    assert told_values(values) == (
        'features.n = 25 and features.off = off and features.x = on and settings.mode = "grey"'
    )
    assert told_values({"contact.email": None}) == "contact.email is not set"
    assert told_values({}) == ""
