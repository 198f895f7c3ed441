"""What can be canceled is booked or confirmed; a request is withdrawn instead."""

from helpgen.booking.values import (
    UPCOMING,
    WRONG_STATE,
    Cell,
    Decision,
    Field,
    Property,
    Rule,
    State,
    allowed,
    fields,
    refused,
)


def decide(state: State) -> Decision:
    """`button` is what the portal's one button for both sends; the states that have none leave it empty."""
    if state in UPCOMING:
        return allowed((state, "in", ("booked", "confirmed")), button="cancel")
    button = "withdraw" if state == State.PENDING else ""
    return refused(WRONG_STATE, (state, "not in", ("booked", "confirmed")), button=button)


def _button_fits(state: State, answer: Decision) -> bool:
    sends = answer.facts["button"]
    return answer.allowed is (sends == "cancel") and (sends == "withdraw") is (
        state == State.PENDING
    )


RULE = Rule(
    id="cancel.scope",
    says="Booked and confirmed appointments can be canceled; on a request the same button withdraws it.",
    decide=decide,
    elsewhere="The page with the button; the table of moves begins its rows at the same states.",
    given=(fields.STATE,),
    gives=(Field("button", Cell.CODE, ("The button sends",), codes=("cancel", "withdraw", "")),),
    statements=("002.4", "004.16"),
    decision="A request cannot be canceled, only withdrawn, so that it is never late.",
    messages=(WRONG_STATE,),
    properties=(
        Property(
            "button-fits",
            "A button that is shown sends what is possible in that state.",
            _button_fits,
        ),
    ),
)
