"""One project for each code of the area SL."""

from collections.abc import Callable

from helpgen.pipeline.build import build
from tests.project import FRONT, Project

Case = Callable[[Project], None]


def article(path: str, slug: str, *, category: str = "portal", more: str = "") -> Case:
    """An article in this file, with this address."""
    front = FRONT.format(
        id=f"help.{path.replace('/', '.')}",
        slug=slug,
        title="Booking",
        category=category,
        summary="About it.",
        more=more,
    )

    def case(project: Project) -> None:
        project.write(f"content/help/{path}.md", f"{front}## Steps\n")

    return case


def both(*cases: Case) -> Case:
    """One article and another."""

    def case(project: Project) -> None:
        for each in cases:
            each(project)

    return case


def renamed(old: str, new: str) -> Case:
    """An article that was published where `helpgen.yaml` says, and then got another address."""

    def case(project: Project) -> None:
        project.article(old, "Text.\n")
        project.write("helpgen.yaml", "out: ../published\n")
        build(project.root, jobs=1)
        (project.root / f"content{old}.md").unlink()
        project.article(new, "Text.\n")

    return case


def redirecting(slug: str, never: str) -> Case:
    """An article that was published, and then names an address that no site ever had."""

    def case(project: Project) -> None:
        project.article(slug, "Text.\n")
        project.write("helpgen.yaml", "out: ../published\nlint: {unused: [redirect]}\n")
        build(project.root, jobs=1)
        project.article(slug, "Text.\n", more=f"redirectFrom: [{never}]\n")

    return case


BOOKING = "/help/portal/booking"

CASES: dict[str, Case] = {
    "SL501": article("portal/booking", "/help/Portal/Booking!"),
    "SL502": both(
        article("portal/step-1", "/help/portal/step-1"),
        article("portal/step-l", "/help/portal/step-l"),
    ),
    "SL503": article("portal/con", "/help/portal/con"),
    "SL504": both(article("portal/booking", BOOKING), article("portal/other/booking", BOOKING)),
    "SL505": article("portal/booking", BOOKING, more=f"redirectFrom: [{BOOKING}]\n"),
    "SL506": article("portal/booking", "/help/portal/book-a-visit"),
    "SL508": both(
        article("portal/booking", BOOKING, more="screens: [booking.new]\n"),
        article("portal/visits", "/help/portal/visits", more="screens: [booking.new]\n"),
    ),
    "SL509": article(
        "portal/booking", BOOKING, more="prerequisites: {org: [hipaa]}\nwhenUnmet: omit\n"
    ),
    "SL510": renamed(BOOKING, "/help/portal/book"),
    "SL511": redirecting(BOOKING, "/help/portal/bookings"),
    "SL507": article("portal/booking", BOOKING, category="settings"),
}
