"""Who sees the service code of an appointment?

Codes and modifiers are for billing; clients and guests neither see nor choose them.
"""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, allowed

BILLING = ("service_code", "modifier")


def decide(actor: str, fields: tuple[str, ...]) -> Decision:
    """Everything for clinicians and staff; for all others everything but the billing fields."""
    hidden = () if actor in {"clinician", "staff"} else BILLING
    return allowed(
        (actor, "does not see", hidden),
        visible=tuple(field for field in fields if field not in hidden),
        hidden=tuple(field for field in fields if field in hidden),
    )


def _no_billing_for_clients(actor: str, fields: tuple[str, ...], answer: Decision) -> bool:
    visible = {*fields} - ({*BILLING} if actor in {"client", "guest"} else set())
    return answer.facts["visible"] == tuple(field for field in fields if field in visible)


RULE = Rule(
    id="booking.service-hidden",
    says="Clients and guests neither see nor choose the service code or its modifier.",
    decide=decide,
    elsewhere="Whatever shows an appointment or a form.",
    given=(
        Field(
            "actor", Cell.CODE, ("Actor", "Who"), codes=("client", "guest", "clinician", "staff")
        ),
        Field("fields", Cell.CODE, ("Fields",), many=True),
    ),
    gives=(
        Field("visible", Cell.CODE, ("Sees",), many=True),
        Field("hidden", Cell.CODE, ("Does not see",), many=True, codes=BILLING),
    ),
    statements=("001.8",),
    properties=(
        Property(
            "no-billing-for-clients",
            "Clients and guests see every field but the billing ones; the others see all.",
            _no_billing_for_clients,
        ),
    ),
)
