from helpgen.booking.moves import machine
from helpgen.booking.registry import RULES
from helpgen.booking.values.keys import KEYS
from tools.reference.booking.lists import keys, messages, order

MESSAGES = messages().splitlines()[2:]


def test_every_message_of_a_rule_and_of_the_machine_is_listed_once_by_its_code() -> None:
    said = {message for each in (*RULES, machine.RULE) for message in each.messages}
    codes = [row.split("`")[1] for row in MESSAGES]
    assert codes == sorted({"not_found"} | {message.code for message in said})
    for message in said:
        assert sum(f"| `{message.code}` | {message.text} |" in row for row in MESSAGES) == 1


def test_a_message_leads_to_every_rule_that_says_it() -> None:
    (row,) = (row for row in MESSAGES if row.startswith("| `link_expired`"))
    assert row.endswith("| [portal.disabled-access], [portal.link-expiry] |")


def test_the_machine_speaks_for_itself_only_where_no_rule_does() -> None:
    by_code = {row.split("`")[1]: row for row in MESSAGES}
    for code in ("terminal_state", "wrong_actor", "immediate_only", "request_required"):
        assert by_code[code].endswith("| [machine.step] |")
    assert "[machine.step]" not in by_code["portal_disabled"]
    assert by_code["not_found"].endswith("| the desk |")


def test_a_key_leads_to_its_readers_or_to_the_machine() -> None:
    rows = keys().splitlines()[2:]
    assert len(rows) == len(KEYS)
    assert "| `settings.lateCancelWindowHours` | [cancel.late], [reschedule.late] |" in rows
    assert "| `settings.withdrawPending` | [machine.step] |" in rows


def test_the_order_of_asking_says_on_which_occasions_a_rule_is_asked() -> None:
    head, _, first, *rows = order().splitlines()
    assert head == "| rule | asked to |"
    assert first == "| [booking.direct-link] | book, hold |"
    assert rows[-1] == "| [hold.expiry] | book, use hold, move |"
    assert len(rows) == 27
