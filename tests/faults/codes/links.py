"""One project for each code of the area LK."""

from collections.abc import Callable

from tests.project import Project
from tests.web_host import LastingHost, Reply
from tests.web_host import moved as moved_to

Case = Callable[[Project], None]
HOST = LastingHost({"/there": Reply(), "/busy": Reply(500), "/old": moved_to("/there")})


def body(text: str) -> Case:
    """An article with this text."""

    def case(project: Project) -> None:
        project.article("portal/booking", f"## Steps\n\n{text}\n")
        project.profile("harbor")

    return case


def without_text(project: Project) -> None:
    project.write("content/help/portal/calendar.png", b"\x89PNG\r\n\x1a\n")
    body("![](calendar.png)")(project)


def hidden(project: Project) -> None:
    omitted = "prerequisites: {features: [booking]}\nwhenUnmet: omit\n"
    project.article("portal/approval", "## Steps\n", more=omitted)
    project.profile("cove", "features: {booking: true}\n")
    body("See [approval](/help/portal/approval).")(project)


def borrowed(project: Project) -> None:
    omitted = "prerequisites: {features: [booking]}\nwhenUnmet: omit\n"
    project.article("portal/approval", "## Steps\n", more=omitted)
    project.article("portal/booking", "## Steps\n\nSee [](/help/portal/approval).\n")
    project.profile("bay", "features: {booking: true}\n")


def moved(project: Project) -> None:
    project.article(
        "portal/visits", "## Steps\n", more="redirectFrom: [/help/portal/appointments]\n"
    )
    body("See [visits](/help/portal/appointments).")(project)


def into_a_site(project: Project) -> None:
    body("[Book](https://help.bay.example/help/portal/booking/)")(project)
    project.profile("bay", "baseUrl: https://help.bay.example\n")


def hidden_definition(project: Project) -> None:
    """The address of a link stands in a block that one of two organizations sees."""
    project.profile("cove", "features: {booking: true}\n")
    block = "<!-- help:when features.booking -->\n[it]: /help/portal/booking\n<!-- help:end -->"
    body(f"See [it].\n\n{block}")(project)


def outside(path: str) -> Case:
    """A link to a page of a host of the tests' own."""

    def case(project: Project) -> None:
        body(f"See [it]({HOST.url}{path}).")(project)

    return case


def searched(line: str) -> Case:
    """A file with one search."""

    def case(project: Project) -> None:
        project.write("content/searches.yaml", f"searches:\n  - {{{line}}}\n")
        body("Choose a time.")(project)

    return case


def pictured(project: Project) -> None:
    project.write("content/help/portal/calendar.png", b"\x89PNG\r\n\x1a\n")
    body("![Screenshot](calendar.png)")(project)


def unlinked(project: Project) -> None:
    project.write("helpgen.yaml", "lint: {unused: [article]}\n")
    body("Choose a time.")(project)


def for_others(project: Project) -> None:
    """A link to an article for administrators, in one for everybody."""
    project.write("helpgen.yaml", "lint: {links: [role]}\n")
    body("Choose a time.")(project)
    visits = project.article("portal/visits", "See [](/help/portal/booking).\n")
    visits.write_text(visits.read_text().replace("[admin]", "[admin, staff]"))


CASES: dict[str, Case] = {
    "LK601": body("[Run](javascript:run)"),
    "LK602": body("[Book](/help/portal/bookings)"),
    "LK603": hidden,
    "LK604": moved,
    "LK605": body("![The calendar](calender.png)"),
    "LK606": without_text,
    "LK607": body("![The calendar](https://example.org/calendar.png)"),
    "LK608": body("See `/help/portal/bookings`."),
    "LK609": body("Booked.[^1]"),
    "LK610": borrowed,
    "LK611": body("## Related\n\n- [Steps](#steps)[^1]\n\n[^1]: And more."),
    "LK612": body("[Add one](/help/portal/add a card)"),
    "LK613": body("See [the guide][guide]."),
    "LK614": body("See /help/portal/booking for more."),
    "LK615": hidden_definition,
    "LK616": body("Booked.\n\n[^1]: Or held."),
    "LK620": into_a_site,
    "LK621": searched("query: queue, slug: /help/portal/booking"),
    "LK622": searched("query: steps, slug: /help/portal/bookings"),
    "LK630": body("Read more [here](/help/portal/booking)."),
    "LK631": pictured,
    "LK632": unlinked,
    "LK633": for_others,
    "LK640": outside("/gone"),
    "LK641": outside("/busy"),
    "LK642": outside("/old"),
    "LK643": outside("/there#nowhere"),
}
