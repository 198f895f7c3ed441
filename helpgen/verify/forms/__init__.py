"""The forms of claims, each with the function that judges one."""

from collections.abc import Callable, Mapping

from helpgen.verify.forms import examples, flow, law, manual, message, pinned
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import Judged

JUDGES: Mapping[str, Callable[[Sight], Judged]] = {
    "is": pinned.judge,
    "message": message.judge,
    "examples": examples.judge,
    "claim": law.judge,
    "flow": flow.judge,
    "manual": manual.judge,
}
PARTS: frozenset[str] = frozenset({"event", "row"})
"""What is judged with something else: an event with the flow in whose list it stands, a row with its table."""
