"""Where is the portal configured, and by whom?

An article may be meant for more people than may change what it describes.
"""

from helpgen.booking.values import Cell, Decision, Field, Message, Property, Rule, allowed, refused

NOT_ADMIN = Message("not_admin", "Only an administrator can change these settings.")

PLACE = ("Settings", "Patient Portal & Self-Booking")
BOXES = (
    "Enable Patient Portal",
    "Require Appointment Confirmation",
    "Allow Portal Cancellation",
    "Allow Portal Rescheduling",
)


def decide(role: str) -> Decision:
    """An administrator, and nobody else."""
    if role != "admin":
        return refused(NOT_ADMIN, (role, "is not", "admin"), place=PLACE, boxes=BOXES)
    return allowed((role, "is", "admin"), place=PLACE, boxes=BOXES)


def _only_administrators(role: str, answer: Decision) -> bool:
    return answer.allowed is (role == "admin")


RULE = Rule(
    id="portal.settings-admin",
    says="Only an administrator changes the settings of the portal.",
    decide=decide,
    elsewhere="The settings page.",
    given=(Field("role", Cell.CODE, ("Role",)),),
    gives=(
        Field("place", Cell.WORDS, ("Where",), many=True),
        Field("boxes", Cell.WORDS, ("Checkboxes",), many=True),
    ),
    statements=("002.8",),
    messages=(NOT_ADMIN,),
    properties=(
        Property(
            "only-administrators",
            "Nobody but an administrator can change the settings of the portal.",
            _only_administrators,
        ),
    ),
)
