from helpgen.booking.values.keys import NOTIFICATIONS, STATUS_LABELS, STATUS_STYLES
from helpgen.booking.values.state import State
from tests.booking_policies import policy_with
from tools.reference.booking.matrices import (
    MATRIX_KEYS,
    labels,
    notifications,
    states,
    styles,
)

WREN = policy_with("wren-house-therapists", {})
LAKE = policy_with("lakeside-psychology", {}).only(MATRIX_KEYS)
BOTH = {"Wren": WREN, "Lake": LAKE}


def test_a_matrix_needs_these_keys_and_no_other() -> None:
    assert set(LAKE.names()) == {NOTIFICATIONS.name, STATUS_LABELS.name, STATUS_STYLES.name}


def test_a_state_keeps_its_time_until_it_is_final() -> None:
    rows = states().splitlines()[2:]
    assert len(rows) == len(State)
    assert rows[0] == "| `pending` | yes | no | pending |"
    assert rows[-1] == "| `no_show` | no | yes | noshow |"


def test_each_organization_has_a_column_of_its_own_words() -> None:
    lines = labels(BOTH).splitlines()
    assert lines[0] == "| state | Wren | Lake |"
    assert lines[2] == "| `pending` | Unconfirmed | Pending Approval |"
    assert len(lines) == 2 + len(State)


def test_organizations_that_say_the_same_share_a_column_and_many_are_not_named() -> None:
    two = labels({**BOTH, "Oak": LAKE}).splitlines()
    assert two[0] == "| state | Wren | Lake, Oak |"
    assert two[2] == "| `pending` | Unconfirmed | Pending Approval |"
    many = labels({**BOTH, "Oak": LAKE, "Elm": LAKE, "Ash": LAKE}).splitlines()
    assert many[0] == "| state | Wren | all others |"


def test_an_open_change_has_a_style_too() -> None:
    lines = styles(BOTH).splitlines()
    assert lines[2] == "| `pending` | outlined | gray-diagonal |"
    assert lines[-1] == "| `change_requested` | outlined | green-diagonal |"


def test_nobody_is_a_decision_and_a_hyphen_is_none() -> None:
    lines = notifications(BOTH).splitlines()
    assert lines[2] == (
        "| requestSubmitted: [notify.request-submitted] | email client, notify clinician | - |"
    )
    assert lines[4] == "| declined: [notify.declined] | - | nobody |"


def test_every_event_that_can_be_told_has_a_row() -> None:
    everybody = {
        event: ["email:client"]
        for event in (
            "requestSubmitted",
            "approved",
            "declined",
            "cancelledByClient",
            "changeApproved",
            "changeDenied",
        )
    }
    policy = policy_with("lakeside-psychology", {NOTIFICATIONS.name: everybody})
    rows = notifications({"Lake": policy}).splitlines()[2:]
    assert [row.split(":")[0].removeprefix("| ") for row in rows] == list(everybody)
    assert all(row.endswith("| email client |") for row in rows)
