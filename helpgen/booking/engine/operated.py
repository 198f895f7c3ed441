"""A line about an operation, answered: its office is read, and the product's own function asked."""

from collections.abc import Mapping

from helpgen.booking.engine import checked
from helpgen.booking.engine.cells import Json
from helpgen.booking.engine.line import LineError
from helpgen.booking.engine.office_fields import OFFICE
from helpgen.booking.engine.office_read import office_of
from helpgen.booking.engine.operation import Operation
from helpgen.booking.engine.operations import OPERATIONS
from helpgen.booking.engine.told import told
from helpgen.booking.values import KEYS, Office, Policy

BY_NAME: Mapping[str, Operation] = {each.id: each for each in OPERATIONS}

MEMBERS = ("id", "operation", "policy", "office", "given")


def operated(request: Mapping[str, object]) -> dict[str, Json]:
    """What came of it; a LineError where it cannot be asked. It needs the whole policy: many rules have a say."""
    checked.only(request, MEMBERS)
    operation = checked.served(request, "operation", BY_NAME, "book")
    policy, inside, values = (
        checked.values_of(request, member) for member in ("policy", "office", "given")
    )
    office = _office(checked.policy_of(policy, KEYS, operation.id), inside)
    given = checked.read(operation.given, values, "given")
    try:
        came = operation.run(office, given)
    except ValueError as fault:
        raise LineError("bad_given", f"the values do not fit together: {fault}") from None
    return told(came.decision, operation.gives, came.facts, came.effects)


def _office(policy: Policy, values: Mapping[str, object]) -> Office:
    given = checked.read(OFFICE, values, "office")
    try:
        return office_of(given, policy)
    except ValueError as fault:
        raise LineError("bad_office", f"the values do not fit together: {fault}") from None
