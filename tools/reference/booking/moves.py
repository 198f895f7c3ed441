"""The states of an appointment: the table of moves, what each asks and brings about, and the named flows."""

from collections.abc import Iterable, Mapping

from helpgen.booking.moves.flows import FLOWS
from helpgen.booking.moves.move import ANY, ONGOING, OVER, UNCHANGED, Move
from helpgen.booking.moves.table import MOVES
from helpgen.booking.registry import BY_ID
from helpgen.booking.values import TERMINAL, Actor, Event, State
from tools.reference.booking import links
from tools.reference.tables import table

GUARDS: Mapping[str, str] = {
    "constraints": "everything that speaks against the time ([booking.revalidate])",
    "hold": "a hold on the time, where there is one, is the client's and has not expired ([hold.owner], [hold.expiry])",
    "no_approval": "no approval is needed ([approval.required])",
    "approval": "approval is needed ([approval.required])",
    "owner": "the appointment is the client's own",
    "proposed": "it is known what is to be another, the time or something besides",
    "before_proposed_start": "the other time has not started",
    "after_start": "it has started, the very instant included",
    "withdraw_pending": "requests may be taken back (`settings.withdrawPending`)",
}
"""What a guard asks that is no rule."""

CONDITIONS: Mapping[str, str] = {
    "in_time": "not late, or lateness makes no difference ([cancel.late], [cancel.outcome])",
    "too_late": "late ([cancel.late], [cancel.outcome])",
}
"""What tells two rows with the same event apart."""

EFFECTS: Mapping[str, str] = {
    "blocks_time": "the time is kept",
    "blocks_both_times": "both times are kept",
    "drops_change": "an open change is dropped, and a time asked for is free",
    "late_policy": "the client reads the policy on late cancellation",
}
"""What follows that is no rule."""


def moves() -> str:
    """The table: from where, what happens, by whom, and where it leads."""
    return table(("#", "from", "event", "by", "leads to"), map(_row, MOVES))


def _row(move: Move) -> tuple[str, ...]:
    return (
        str(move.number),
        _from(move),
        "any" if set(move.events) == set(Event) else _codes(move.events),
        "anybody" if set(move.actors) == set(Actor) else _codes(move.actors),
        _to(move),
    )


def _from(move: Move) -> str:
    if move.states == (None,):
        return "no appointment"
    states: Mapping[tuple[State | None, ...], str] = {
        ONGOING: "any that is not final",
        OVER: "any that is final",
    }
    named = states.get(move.states) or _codes(state for state in move.states if state)
    if move.changes == UNCHANGED:
        return named
    if move.changes == ANY:
        return f"{named}; change or none" if set(move.states) - TERMINAL else named
    return f"{named}; {_codes(move.changes)}"


def _to(move: Move) -> str:
    if move.refusal is not None:
        return f"refused: `{move.refusal.code}`"
    state = " or ".join(move.next) or "the same"
    return state if move.next_change == "none" else f"{state}; {move.next_change}"


def asked() -> str:
    """For each move what it means, what has to be so, and what follows."""
    return "".join(f"- **{move.number}.** {move.says}{_details(move)}\n" for move in MOVES)


def _details(move: Move) -> str:
    when = f" Only if {CONDITIONS[move.when]}." if move.when else ""
    asks = _words(move.guards, GUARDS)
    follows = _words(move.effects, EFFECTS)
    return when + (f" Asks: {asks}." if asks else "") + (f" Then: {follows}." if follows else "")


def _words(names: Iterable[str], own: Mapping[str, str]) -> str:
    """Rules as links, everything else in words; a KeyError for what has none."""
    return "; ".join(links.rule(name) if name in BY_ID else own[name] for name in names)


def flows() -> str:
    """The named ways through the table."""
    return table(
        ("flow", "says", "events", "ends as"),
        ((flow.name, flow.says, _steps(flow.steps), f"`{flow.final}`") for flow in FLOWS),
    )


def _steps(steps: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{event} by {actor}" for event, actor in steps)


def _codes(names: Iterable[str]) -> str:
    return ", ".join(map(str, names))
