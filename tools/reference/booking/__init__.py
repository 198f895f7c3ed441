"""The generated blocks of docs/booking.md: rules, states, matrices, messages and keys, and the ways to find them."""

from collections.abc import Mapping

from helpgen.booking.values import Policy
from tools.reference.booking.areas import areas
from tools.reference.booking.links import targets
from tools.reference.booking.lists import elsewhere, keys, messages, order
from tools.reference.booking.matrices import labels, notifications, states, styles
from tools.reference.booking.moves import asked, flows, moves
from tools.reference.booking.topics import statements, topics, words


def booking_blocks(
    tests: Mapping[str, tuple[str, ...]], policies: Mapping[str, Policy]
) -> Mapping[str, str]:
    """The text of each block, by its name.

    `tests`: the paths of the tests of each statement. `policies`: of the organizations that stand side by
    side in the matrices, by name.
    """
    return {
        "topics": topics(),
        "statements": statements(tests),
        "words": words(),
        "rules": areas(),
        "order": order(),
        "elsewhere": elsewhere(),
        "states": states(),
        "moves": moves(),
        "asked": asked(),
        "flows": flows(),
        "labels": labels(policies),
        "styles": styles(policies),
        "notifications": notifications(policies),
        "messages": messages(),
        "policy": keys(),
        "links": targets(),
    }
