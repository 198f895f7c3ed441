"""`help:flow NAME`: the steps of the list that follows are those of a way through the moves, in their order.

With `from=EVENT` the list begins with that event; what comes before is told elsewhere.
"""

from helpgen.text.nearest import nearest
from helpgen.verify.policy_value import policy_with
from helpgen.verify.sight import Sight
from helpgen.verify.verdict import ClaimFault, Judged


def judge(sight: Sight) -> Judged:
    """The way, gone."""
    said = sight.claim.said
    flow = sight.description.flows[said.subject]
    if not sight.steps():
        hint = "put an ordered list right below it"
        return Judged(0, (sight.fault("CL902", "no ordered list follows `help:flow`", hint),))
    policy, unfit = policy_with(sight, said.policy)
    found = list(unfit)
    events = list(sight.events())
    for each in events:
        for kind, name, known in (
            ("event", each.said.subject, sight.description.said.events),
            ("actor", each.said.option("by"), sight.description.said.actors),
        ):
            if known and name not in known:
                near = nearest(name, known)
                hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
                found.append(
                    ClaimFault(each.line, each.column, "CL903", f"there is no {kind} {name}", hint)
                )
    if found:
        return Judged(0, tuple(found))
    answer = sight.engine.flow(flow.name, policy)
    if answer.error:
        message = f"the flow {flow.name} cannot be gone here: {answer.error}"
        return Judged(1, (sight.fault("CL908", message, "show it only where it can"),))
    told = [(each.said.subject, each.said.option("by")) for each in events]
    right = [(event, actor) for event, actor, _ in answer.steps]
    first = said.option("from")
    if first:
        told_before = [event for event, _ in right]
        if first not in told_before:
            hint = f"its events are {', '.join(told_before)}"
            return Judged(0, (sight.fault("CL903", f"{flow.name} has no {first}", hint),))
        right = right[told_before.index(first) :]
    if told == right:
        return Judged(len(right))
    way = ", then ".join(f"{event} by={actor}" for event, actor in right)
    wrong = next(
        (at for at, (a, b) in enumerate(zip(told, right, strict=False)) if a != b),
        min(len(told), len(right)),
    )
    claim = events[wrong] if wrong < len(events) else sight.claim
    message = f"step {wrong + 1} of {flow.name} is not told as it goes"
    return Judged(1, (ClaimFault(claim.line, claim.column, "CL908", message, f"it goes: {way}"),))
