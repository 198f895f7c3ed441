"""`help:manual`: a person looks at it, until a day."""

from datetime import date

from helpgen.verify.sight import Sight
from helpgen.verify.verdict import Judged


def judge(sight: Sight) -> Judged:
    """Whether its day has passed; on the day itself it still counts."""
    said = sight.claim.said
    until = said.option("until")
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return Judged(
            0, (sight.fault("CL904", f"{until} is in no calendar", "write a day that there is"),)
        )
    if sight.today <= day:
        return Judged(1)
    message = f"nobody has looked at this since {until}: {said.option('reason')}"
    hint = "look whether it is still so, and set a later day; or claim it by a rule"
    return Judged(1, (sight.fault("CL910", message, hint),))
