"""Whether a claim names what there is: in the description, or, where it is about a setting, in the catalog."""

from collections.abc import Collection

from helpgen.model.catalog import Catalog
from helpgen.model.claim import Claim
from helpgen.text.nearest import nearest
from helpgen.verify.description import Description
from helpgen.verify.verdict import ClaimFault

_MOST_TOLD = 8


def unknown(claim: Claim, description: Description, catalog: Catalog) -> ClaimFault | None:
    """What the claim names and nobody has; None where all is known."""
    return _not_offered(claim, description) or _unknown(claim, description, catalog)


_KINDS = {"examples": "rules", "claim": "rules", "flow": "flows"}


def _not_offered(claim: Claim, description: Description) -> ClaimFault | None:
    """What the claim rests on and the engine, which may offer a part, does not answer at all."""
    said = claim.said
    needs = [_KINDS[said.form]] if said.form in _KINDS else []
    needs += ["properties"] if said.law else []
    missing = [kind for kind in needs if kind not in description.said.capabilities]
    if not missing:
        return None
    name = description.said.engine.name
    message = f"the engine {name} answers no questions about {missing[0]}"
    hint = f"claim it otherwise, or let the engine offer {missing[0]} in its `capabilities`"
    return ClaimFault(claim.line, claim.column, "CL903", message, hint)


def _unknown(claim: Claim, description: Description, catalog: Catalog) -> ClaimFault | None:
    said = claim.said
    match said.form:
        case "is":
            return _missing(claim, said.subject, catalog.keys(), "key", "the catalog has")
        case "message":
            return _missing(claim, said.subject, description.messages, "message", "there are")
        case "flow":
            return _missing(claim, said.subject, description.flows, "flow", "there are")
        case "examples" | "claim":
            return _missing(claim, said.subject, description.rules, "rule", "there are") or _part(
                claim, description
            )
        case _:
            return None


def _part(claim: Claim, description: Description) -> ClaimFault | None:
    """The law or the effect that the claim names."""
    said = claim.said
    rule = description.rules[said.subject]
    if said.law:
        laws = [law.name for law in rule.properties]
        return _missing(claim, said.law, laws, "property", f"{rule.id} has")
    if said.effect:
        kind = said.effect.partition(":")[0]
        return _missing(claim, kind, description.effects, "effect", "there are")
    return None


def _missing(
    claim: Claim, name: str, known: Collection[str], kind: str, there: str
) -> ClaimFault | None:
    if name in known:
        return None
    near = nearest(name, known)
    some = ", ".join(sorted(known)[:_MOST_TOLD]) or "none"
    more = ", ..." if len(known) > _MOST_TOLD else ""
    hint = f"did you mean {near}?" if near else f"{there} {some}{more}"
    return ClaimFault(
        claim.line, claim.offset + claim.said.offset, "CL903", f"there is no {kind} {name}", hint
    )
