"""What does the portal show where it may differ from the organization: its look, welcome text, contact?

It can be prepared while the portal is off, so no key is asked.
"""

from helpgen.booking.values import Cell, Decision, Field, Property, Rule, allowed


def decide(portal: str | None, organization: str | None) -> Decision:
    """The portal's own value where one is set, else the organization's; blanks are not set."""
    return allowed(shown=_set(portal) or _set(organization))


def _set(value: str | None) -> str | None:
    return value if value and value.strip() else None


def _own_value_wins(portal: str | None, organization: str | None, answer: Decision) -> bool:
    return not (portal or "").strip() or answer.facts["shown"] == portal


def _empty_means_the_organizations(
    portal: str | None, organization: str | None, answer: Decision
) -> bool:
    if (portal or "").strip() or not (organization or "").strip():
        return True
    return answer.facts["shown"] == organization


RULE = Rule(
    id="portal.customization",
    says="The portal shows its own value where one is set, otherwise the organization's.",
    decide=decide,
    elsewhere="The portal's pages, for their look and texts.",
    given=(
        Field("portal", Cell.WORDS, ("Set for the portal",), optional=True),
        Field("organization", Cell.WORDS, ("Set for the organization",), optional=True),
    ),
    gives=(Field("shown", Cell.WORDS, ("Shown",), optional=True),),
    statements=("002.12",),
    properties=(
        Property("own-value-wins", "What is set for the portal is shown.", _own_value_wins),
        Property(
            "empty-means-the-organizations",
            "Whatever is left empty for the portal is taken from the organization.",
            _empty_means_the_organizations,
        ),
    ),
)
