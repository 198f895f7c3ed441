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
