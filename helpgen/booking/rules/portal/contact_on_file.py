"""Can anything be sent to this client?"""

from helpgen.booking.values import (
    Cell,
    Decision,
    Field,
    Message,
    Property,
    Rule,
    allowed,
    is_address,
    refused,
)

NO_CONTACT = Message(
    "no_contact", "There is no valid address on file to which a link or code could be sent."
)
NO_PORTAL_ACCESS = Message("no_portal_access", "This person has no access to the portal.")

CHANNELS = ("link", "email_code", "sms_code")


def decide(channel: str, email: str | None, phone: str | None, access: bool) -> Decision:
    """A client can be reached with an address for that channel, and with portal access on."""
    if not _address(channel, email, phone):
        return refused(NO_CONTACT)
    return allowed() if access else refused(NO_PORTAL_ACCESS)


def _address(channel: str, email: str | None, phone: str | None) -> bool:
    if channel == "sms_code":
        return bool((phone or "").strip())
    return is_address(email)


def _nothing_without_an_address(
    channel: str, email: str | None, phone: str | None, access: bool, answer: Decision
) -> bool:
    return bool(email or phone) or not answer.allowed


RULE = Rule(
    id="portal.contact-on-file",
    says="A link or code can be sent only to a valid address on file, and only to somebody with portal access.",
    decide=decide,
    stands_in="clients.{client}.portalAccess",
    given=(
        Field("channel", Cell.CODE, ("Sent as",), codes=CHANNELS),
        Field("email", Cell.WORDS, ("Email on file",), optional=True),
        Field("phone", Cell.WORDS, ("Mobile number on file",), optional=True),
        Field("access", Cell.YES_NO, ("Portal access",)),
    ),
    statements=("002.13",),
    decision="An email address is valid when it has one @ with something before and after it, and no blanks.",
    messages=(NO_CONTACT, NO_PORTAL_ACCESS),
    properties=(
        Property(
            "nothing-without-an-address",
            "Without any address on file nothing can be sent.",
            _nothing_without_an_address,
        ),
    ),
)
