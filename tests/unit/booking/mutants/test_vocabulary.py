"""What may stand for a name is looked up where it is defined."""

import ast

from helpgen.booking.mutants.vocabulary import words_of

SOURCE = """
from helpgen.booking.values import NOT_FOUND, Rule
TOO_SOON = Message("too_soon", "Too soon.")
FIRST = SECOND.third = 1
LIMIT = int("3")
"""


def test_the_messages_of_a_module_are_its_own_and_those_that_it_imports() -> None:
    assert words_of(ast.parse(SOURCE)).messages == ("TOO_SOON", "NOT_FOUND")


def test_a_key_that_is_ignored_has_one_of_its_values() -> None:
    keys = words_of(ast.parse("")).keys
    assert keys["PORTAL"] == ("True", "False")
    assert keys["LEAD_TIME_HOURS"] == ("0", "24")
    assert keys["MAX_FUTURE_DAYS"] == ("0", "24", "None")
    assert keys["CANCEL_OUTCOME"] == ("'cancelled'", "'missed'")
    assert keys["NOTIFICATIONS"] == ()


def test_states_stand_in_the_order_of_their_table() -> None:
    assert words_of(ast.parse("")).members["State"][:2] == ("PENDING", "BOOKED")
