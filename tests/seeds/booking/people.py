"""The people of the seeds' tests, the same in every system: only policies differ.

Ana works on Monday and Tuesday mornings and has set everything; Ben works in the afternoons and has set nothing.
"""

from helpgen.booking.values.people import (
    Certification,
    Client,
    Person,
    Practice,
    Provider,
    Service,
)
from helpgen.booking.values.value import Hours

MORNING = (Hours(9 * 60, 12 * 60),)
AFTERNOON = (Hours(13 * 60, 17 * 60),)
REST = ((),) * 5

ANA = Provider(
    "ana",
    "Ana",
    (MORNING, MORNING, *REST),
    opted_in=True,
    services=("session", "intake", "short"),
    locations=("Oak Street",),
    certifications=(Certification("EMDR "),),
    service_code="90837",
    weekday_locations=("Oak Street", "", "", "", "", "", ""),
)
BEN = Provider(
    "ben", "Ben", (AFTERNOON, AFTERNOON, *REST), services=("session", "intake", "couples")
)
CLIENTS = (
    Client("cleo", "Cleo", email="cleo@people.example.org"),
    Client("dan", "Dan", email="dan@people.example.org"),
    Client("eve", "Eve", email="eve@people.example.org", required=("emdr",)),
    Client("nora", "Nora", kind="new", email="nora@people.example.org"),
)
SERVICES = (
    Service("session", "Therapy Session", 60),
    Service("intake", "Therapy Intake", 60),
    Service("short", "Check-in", 30),
    Service("couples", "Couples Session", 60),
)
FOUR_ROLES = (
    "system_administrator",
    "assistant_system_administrator",
    "clinical_director",
    "scheduler",
)
STAFF = (
    *(Person(role, role, role, may_approve=True) for role in FOUR_ROLES),
    *(Person(f"unchecked {role}", role, role) for role in FOUR_ROLES),
    Person("billing", "Bill", "billing", may_approve=True),
    Person("reception", "Rosa", "staff", may_approve=True),
    Person("admin", "Ada", "admin", may_approve=True),
)
HOUSE = Practice("house", (ANA, BEN), CLIENTS, SERVICES, STAFF)
GUEST = (
    ("name", "Gus Guest"),
    ("birth_date", "1990-01-02"),
    ("email", "gus@people.example.org"),
    ("phone", "414-555-0100"),
)
