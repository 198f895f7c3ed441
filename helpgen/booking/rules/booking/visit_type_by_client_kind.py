"""Which visit types may a new client, and which an existing one, ask for?

An organization without such a table makes no difference between them.
"""

from helpgen.booking.values import (
    VISIT_TYPES,
    About,
    Cell,
    Decision,
    Field,
    Message,
    Occasion,
    Policy,
    Property,
    Rule,
    allowed,
    refused,
)

NOT_ALLOWED = Message(
    "visit_type_not_allowed", "This type of visit is for other clients. Choose one from the list."
)


def decide(kind: str | None, visit_type: str | None, policy: Policy) -> Decision:
    """The visit type stands in the list of that kind of client."""
    table = policy[VISIT_TYPES]
    if not table:
        return allowed((VISIT_TYPES.name, "is", "empty"), offered=None)
    offered = table.get(kind or "", ())
    if visit_type not in offered:
        return refused(NOT_ALLOWED, (visit_type, "not in", offered), offered=offered)
    return allowed((visit_type, "in", offered), offered=offered)


def _never_of_the_other_kind(
    kind: str | None, visit_type: str | None, policy: Policy, answer: Decision
) -> bool:
    table = policy[VISIT_TYPES]
    own = table.get(kind or "", ())
    others = {each for name, offered in table.items() if name != kind for each in offered}
    return answer.allowed is False if visit_type in others - {*own} else True


RULE = Rule(
    id="booking.visit-type-by-client-kind",
    says="A new client can ask for the visit types of new clients only, an existing one for the others only.",
    decide=decide,
    asked=(Occasion.BOOK, Occasion.MOVE, Occasion.FORM),
    about=(About.PERSON, About.FORM),
    given=(
        Field(
            "kind", Cell.CODE, ("Client", "Client kind"), optional=True, codes=("new", "existing")
        ),
        Field("visit_type", Cell.WORDS, ("Visit type",), optional=True),
    ),
    gives=(Field("offered", Cell.WORDS, ("Visit types",), many=True, optional=True),),
    keys=(VISIT_TYPES,),
    statements=("004.4", "004.11"),
    decision="Where the table is set, a visit type has to be chosen from it; none offered: no such rule.",
    messages=(NOT_ALLOWED,),
    properties=(
        Property(
            "never-of-the-other-kind",
            "A visit type that only the other kind of client is offered is refused.",
            _never_of_the_other_kind,
        ),
    ),
)
