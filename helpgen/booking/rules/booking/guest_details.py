"""Has a guest told enough about themselves?

Who is signed in is not asked: the practice has these details already.
"""

from datetime import date, datetime

from helpgen.booking.values import (
    TIMEZONE,
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
    fields,
    is_address,
    local_date,
    refused,
)

MISSING = Message(
    "guest_details_missing",
    "Fill in your name, date of birth, a valid email address and mobile phone number.",
)
BORN_LATER = Message("birth_date_in_future", "The date of birth cannot be after today.")

REQUIRED = ("name", "birth_date", "email", "phone")


def decide(
    actor: str,
    name: str | None,
    birth_date: date | None,
    email: str | None,
    phone: str | None,
    comments: str | None,
    now: datetime,
    policy: Policy,
) -> Decision:
    """Name, date of birth, email and phone are there, and nobody is born after today."""
    if actor != "guest":
        return allowed((actor, "is not", "guest"), missing=())
    given = {
        "name": _given(name),
        "birth_date": birth_date is not None,
        "email": is_address(email),
        "phone": _given(phone),
    }
    missing = tuple(field for field, there in given.items() if not there)
    if missing or birth_date is None:
        return refused(MISSING, (missing, "must be", "filled in"), missing=missing)
    today = local_date(now, policy[TIMEZONE])
    if birth_date > today:
        return refused(BORN_LATER, (birth_date, ">", today), missing=())
    return allowed((birth_date, "<=", today), missing=())


def _given(text: str | None) -> bool:
    return bool((text or "").strip())


def _complete_and_born(
    *,
    actor: str,
    name: str | None,
    birth_date: date | None,
    email: str | None,
    phone: str | None,
    comments: str | None,
    now: datetime,
    policy: Policy,
    answer: Decision,
) -> bool:
    told = _given(name) and is_address(email) and _given(phone)
    born = birth_date is not None and birth_date <= local_date(now, policy[TIMEZONE])
    return answer.allowed is (actor != "guest" or (told and born))


RULE = Rule(
    id="booking.guest-details",
    says="A guest gives a name, a date of birth up to today, an email address and a mobile number.",
    decide=decide,
    asked=(Occasion.BOOK,),
    about=(About.PERSON, About.FORM),
    given=(
        fields.CLIENT_OR_GUEST,
        Field("name", Cell.WORDS, ("Name",), optional=True),
        Field("birth_date", Cell.DATE, ("Date of birth", "Born"), optional=True),
        Field("email", Cell.WORDS, ("Email", "Email address"), optional=True),
        Field("phone", Cell.WORDS, ("Mobile phone", "Mobile phone number"), optional=True),
        Field("comments", Cell.WORDS, ("Comments",), optional=True),
        fields.NOW,
    ),
    gives=(Field("missing", Cell.CODE, ("Missing",), many=True, codes=REQUIRED),),
    keys=(TIMEZONE,),
    statements=("004.8",),
    decision=(
        "All but the comments are required; blanks do not count, nor does an email address without an @ between "
        "two words; who is signed in is not asked."
    ),
    messages=(MISSING, BORN_LATER),
    properties=(
        Property(
            "complete-and-born",
            "A guest goes on exactly when the four details are there and the birth date is not ahead.",
            _complete_and_born,
        ),
    ),
)
