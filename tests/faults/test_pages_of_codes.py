"""What a code's page shows as bad gets this code, and what it shows as good does not."""

import re
from base64 import b64decode
from collections.abc import Callable

import pytest

from helpgen.model.codes import CODES
from helpgen.model.diagnostic import Code
from tests.house.tree import ROOT
from tests.project import FRONT, Project

OWN = re.sub(
    r"^ +article: .*\n", "", (ROOT / "catalog.yaml").read_text("utf-8"), flags=re.MULTILINE
)
"""The pages speak of our own catalog; the articles that its keys name are not in these small projects."""

PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
SLUG = "/help/portal/booking-page"
TOLD = {
    "CL930": "a program that is started: tests/faults/codes has one",
    "CL931": "a program that is started: tests/faults/codes has one",
    "CD221": "64 branches and more are told, not shown",
    "CL927": "that no claim of a whole project notices a fault is told",
    "FM111": "an excerpt: the other fields that every article needs are left out",
    "FM118": "a summary of 200 characters is told",
    "FM106": "an article of 10 MB is told",
    "LB319": "the other articles of the project use such words too: tests/unit/lint has both",
    "LB310": "a word of the catalog and the article that prints it: tests/unit/lint has both",
    "SL509": "the project has another article that nobody gets: tests/unit/lint has both",
    "LK632": "the other articles are told: tests/unit/lint has both",
    "LK633": "the other article is told: tests/unit/lint has both",
    "PR450": "that nothing names it is told: tests/unit/lint has both",
    "PR451": "that nothing names it is told: tests/unit/lint has both",
    "SL502": "two addresses beside each other are told",
    "SL504": "two files are told",
    "SL508": "two files are told",
    "LK640": "what a host answers is told: tests/faults/codes has one",
    "LK641": "what a host answers is told: tests/faults/codes has one",
    "LK642": "what a host answers is told: tests/faults/codes has one",
    "LK643": "what a host answers is told: tests/faults/codes has one",
    "SL510": "what was published before is told",
    "SL511": "what was published before is told",
    "SL506": "the name of the file is told",
    "SN202": "the snippet that leads back is told: tests/faults/codes has both",
    "SN203": "nine snippets are told: tests/faults/codes has them",
    "SN206": "that nothing includes it is told: tests/faults/codes has one",
    "SN207": "the names of files are told: tests/faults/codes has them",
    "ST104": "an article without a body is told",
    "ST205": "a thousand lines more are told",
    "ST230": "a condition of a hundred keys is told",
    "ST231": "1,600 branches are told",
    "ST232": "a thousand lines more are told",
    "ST233": "two pages of text are told",
}
"""Pages that describe what nobody would read in full, with the reason; the case of the code reaches each of them."""
AREAS_TOLD = {
    "FS": "files as they lie on a disk",
    "TH": "a line of a template, which is a theme's and no project's",
    "BK": "a line out of a booking file or profile, without the people around it",
}


def _body(project: Project, text: str) -> None:
    project.article(SLUG, text + "\n")


def _front(project: Project, text: str) -> None:
    """Lines of front matter in place of those of a sound one; a whole front matter stands for itself."""
    if text.startswith(("---", "#")):
        project.write(f"content{SLUG}.md", text + "\n")
        return
    sound = FRONT.format(
        id="help.portal.booking-page",
        slug=SLUG,
        title="Booking",
        category="portal",
        summary="About it.",
        more="",
    )
    for name in {line.partition(":")[0] for line in text.splitlines()}:
        sound = re.sub(rf"^{name}: .*\n", "", sound, flags=re.MULTILINE)
    head, _, _ = sound.rpartition("---\n")
    project.write(f"content{SLUG}.md", f"{head}{text}\n---\nText.\n")


def _named(project: Project, text: str) -> None:
    """The article that a key names as its own."""
    key = f"  exampleHours: {{type: integer, default: 1, article: {SLUG}}}\n"
    project.write("catalog.yaml", OWN.replace("features:\n", f"features:\n{key}", 1))
    _front(project, text)


def _profile(project: Project, text: str) -> None:
    """Lines of a profile, below the section that they belong to."""
    name = text.partition(":")[0]
    sections = {
        "primaryColor": "branding",
        "logo": "branding",
        "footerLinks": "branding",
        "email": "contact",
        "timezone": "settings",
    }
    if name == "singular":
        text = f"labels: {{patient: {{{text}, plural: Clients}}}}"
    elif name in sections:
        text = f"{sections[name]}: {{{text}}}"
    for logo in ("logo", "logo-white"):
        project.write(
            f"profiles/assets/harbor-clinic/{logo}.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'
        )
    sound = {"id": "id: harbor-clinic\n", "name": "name: Harbor Clinic\n"}
    sound.pop(name, None)
    project.write("profiles/harbor-clinic.yaml", "".join(sound.values()) + text + "\n")


def _options(project: Project, text: str) -> None:
    project.write("helpgen.yaml", text + "\n")


def _source(project: Project, text: str) -> None:
    """Options that name a file of rows, which is there."""
    _options(project, text)
    project.write("profiles/organizations.csv", "slug,display_name\nharbor,Harbor\n")


def _row(project: Project, text: str) -> None:
    """A line of a file of rows, whose key the catalog has."""
    _options(project, "profiles: {source: profiles/organizations.jsonl}")
    key = "  portal: {type: boolean, default: false}\n"
    project.write("catalog.yaml", OWN.replace("features:\n", f"features:\n{key}", 1))
    project.write("profiles/organizations.jsonl", f"{text}\n")


def _key(project: Project, text: str) -> None:
    """A key among others of the catalog."""
    name, _, key = text.removeprefix("features: {").partition(": ")
    key = key.removesuffix("}") if text.startswith("features: {") else key
    catalog = "features:\n  patientPortalEnabled: {type: boolean, default: false}\n"
    project.write("catalog.yaml", f"{catalog}  {name}: {key}\n")


def _unit(project: Project, text: str) -> None:
    """The unit of a key."""
    _key(project, f"stayDays: {{type: integer, default: 1, {text}}}")
    with (project.root / "catalog.yaml").open("a") as catalog:
        catalog.write("labels:\n  animal: {singular: animal, plural: animals}\n")


def _constraint(project: Project, text: str) -> None:
    """A constraint below those of our own catalog, which stand last in it."""
    project.write("catalog.yaml", f"{OWN}  - {text}\n")


def _german(project: Project, text: str) -> None:
    """Lines of the options, and below three dots those of an article; or a key of a catalog."""
    options, _, body = text.partition("\n...\n")
    if body:
        _options(project, options)
        project.write("catalog.yaml", re.sub(r"^ +unit: .*\n", "", OWN, flags=re.MULTILINE))
        _body(project, body)
    else:
        _options(project, "language: de")
        _key(project, text)


def _searched(project: Project, text: str) -> None:
    project.article("portal/booking", "## Steps\n\nChoose a time.\n")
    project.write("content/searches.yaml", text + "\n")


def _needing(project: Project, text: str) -> None:
    """A line of front matter, and the body of an article."""
    more, _, body = text.partition("\n---\n")
    project.article(SLUG, f"{body}\n", more=f"{more}\n")


def _into_site(project: Project, text: str) -> None:
    """The body of an article, where an organization says where its site will be."""
    project.profile("oak", "baseUrl: https://help.oak.example\n")
    _body(project, text)


def _with_sections(project: Project, text: str) -> None:
    """The body of an article, in a category that asks for a section."""
    project.write(
        "catalog.yaml", OWN.replace("- slug: portal\n", "- slug: portal\n    sections: [Steps]\n")
    )
    project.article("/help/portal/booking", "## Steps\n\nText.\n")
    _body(project, text)


def _about_tenant(project: Project, text: str) -> None:
    """A condition about an organization."""
    project.profile("maple-street")
    _body(project, f"{text}\nText.\n<!-- help:end -->")


EXAMPLES = (
    "<!-- help:examples booking.lead-time with features.selfBookingLeadTimeHours=24 -->\n"
    "| Now | Appointment starts | Can it be booked? |\n| --- | --- | --- |\n"
)


def _claim(project: Project, text: str) -> None:
    """A claim, or a row of a table of examples, or a part of one."""
    cells = [cell.strip() for cell in text.strip("|").split("|")] if text.startswith("|") else []
    if cells:
        row = [*cells, "Wed 4 Mar 2026, 10:00", "yes"][:3]
        text = f"{EXAMPLES}| {' | '.join(row)} |"
    elif text.startswith("1."):
        text = f"<!-- help:flow book-with-approval with features.selfBookingRequiresApproval=true -->\n{text}"
    _body(project, text)


def _mutants(project: Project, text: str) -> None:
    """A line of the list of faults that make no difference; some article has a claim."""
    project.write("mutants.yaml", f"{text}\n")
    _body(project, "<!-- help:claim booking.no-past#never-in-the-past -->\nNothing is past.")


SOON = "A client cannot book a time that is too soon."
SOON_CLAIMED = f"<!-- help:claim booking.lead-time#never-inside-window -->\n{SOON}"


def _since_reviewed(project: Project, text: str) -> None:
    """A body in place of one that was reviewed."""
    _body(project, SOON_CLAIMED)
    project.accept()
    _body(project, text)


def _changed(project: Project, text: str) -> None:
    """A sentence in place of the one that was reviewed with its claim."""
    _since_reviewed(project, SOON_CLAIMED.replace(SOON, text))


def _unclaimed(project: Project, text: str) -> None:
    """The body of an article, where every sentence about behavior has to be claimed."""
    _options(project, "verify: {coverage: {sentences: 100}}")
    _body(project, text)


def _asked(project: Project, text: str) -> None:
    """The options of a project with a sentence that nothing vouches for."""
    _options(project, text)
    _body(project, "A client can always cancel.")


def _including(project: Project, text: str) -> None:
    """The body of an article, beside a snippet without parameters."""
    project.write("content/snippets/call-us.md", "Call us.\n")
    _body(project, text)


def _giving(project: Project, text: str) -> None:
    """The same, beside a snippet that asks for the hours."""
    front = "---\nparameters:\n  hours: {title: When somebody answers}\n---\n"
    project.write("content/snippets/call-us.md", f"{front}Call us, {{{{with.hours}}}}.\n")
    _body(project, text)


def _lock(project: Project, text: str) -> None:
    """The file of reviewed claims."""
    project.write("content/claims.lock", f"{text}\n")


PLACED: dict[str, Callable[[Project, str], None]] = {
    "CL": _claim,
    "CL925": _mutants,
    "CL926": _mutants,
    "CD": _body,
    "LB": _body,
    "LK": _body,
    "SN": _including,
    "SN204": _giving,
    "ST": _body,
    "FM": _front,
    "SL": _front,
    "PR": _profile,
    "CD222": _about_tenant,
    "CD226": _needing,
    "ST117": _with_sections,
    "FM113": _options,
    "LB306": _unit,
    "LB307": _german,
    "LK620": _into_site,
    "LK621": _searched,
    "LK622": _searched,
    "PR425": _key,
    "PR426": _german,
    "FM115": _named,
    "PR421": _options,
    "PR422": _key,
    "PR423": _key,
    "PR424": _key,
    "PR433": _constraint,
    "PR443": _source,
    "PR444": _row,
    "CL911": _asked,
    "CL912": _changed,
    "CL913": _since_reviewed,
    "CL914": _since_reviewed,
    "CL915": _unclaimed,
    "CL916": _lock,
}


def codes_of(project: Project, code: Code, text: str) -> set[str]:
    """What is found where an example stands in a project that has all that it speaks of."""
    project.write("catalog.yaml", OWN)
    project.profile("bay")
    project.write("content/assets/calendar.png", PIXEL)
    project.article(
        "/help/portal/booking", "Text.\n", more="redirectFrom: [/help/portal/old-booking]\n"
    )
    project.article("/help/security/hipaa", "Text.\n", more=OMITTED)
    place = PLACED.get(code.code) or PLACED[code.code[:2]]
    place(project, text)
    claimed = project.verify().diagnostics if code.code.startswith("CL") else ()
    mutated = project.mutate(time_box=0).diagnostics if place is _mutants else ()
    return {each.code for each in (*project.check().diagnostics, *claimed, *mutated)}


OMITTED = "prerequisites: {org: [requiresHipaa]}\nwhenUnmet: omit\n"
SHOWN = [row for row in CODES if row.code not in TOLD and row.code[:2] not in AREAS_TOLD]


@pytest.mark.parametrize("row", SHOWN, ids=lambda row: row.code)
def test_what_a_page_calls_bad_gets_its_code(project: Project, row: Code) -> None:
    assert row.code in codes_of(project, row, row.bad)


@pytest.mark.parametrize("row", SHOWN, ids=lambda row: row.code)
def test_what_a_page_calls_good_does_not(project: Project, row: Code) -> None:
    assert row.code not in codes_of(project, row, row.good)


def test_every_page_that_is_only_told_is_a_code_s() -> None:
    assert TOLD.keys() <= {row.code for row in CODES}
