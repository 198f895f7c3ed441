"""Codes CD: a project for each in which it alone is found."""

from collections.abc import Callable

from tests.project import Project

WHEN, INNER = "<!-- help:when features.booking -->", "<!-- help:when features.portal -->"
ELSE, END = "<!-- help:else -->", "<!-- help:end -->"


def body(*lines: str) -> Callable[[Project], None]:
    """An article with these lines."""

    def write(project: Project) -> None:
        project.profile("cove", "features: {booking: true, portal: true}\n")
        project.article("portal/faulty", "".join(f"{line}\n" for line in lines))

    return write


def when(expression: str) -> Callable[[Project], None]:
    """An article with a block that has this condition."""
    return body(f"<!-- help:when {expression} -->", "x", END)


def needing_booking(*lines: str) -> Callable[[Project], None]:
    """An article with a prerequisite; one organization has it, and the other has not."""

    def write(project: Project) -> None:
        project.profile("cove", "features: {booking: true, portal: true}\n")
        more = "prerequisites: {features: [booking]}\n"
        project.article("portal/faulty", "".join(f"{line}\n" for line in lines), more=more)

    return write


CASES: dict[str, Callable[[Project], None]] = {
    "CD201": body(WHEN, "x"),
    "CD202": body("x", END),
    "CD203": body(WHEN, INNER, "x", f"{END} {END}"),
    "CD204": body("<!-- help:wen features.booking -->"),
    "CD205": when("features.booking && org.hipaa"),
    "CD206": when("features.bookng"),
    "CD207": when('features.leadHours == "24"'),
    "CD208": body(f"x {WHEN}"),
    "CD209": body("x <!-- check this"),
    "CD210": body(WHEN, "- a", END, "  b", "", "Text."),
    "CD213": body("-", f"  {WHEN}", "  x", f"  {END}", "", "Text."),
    "CD214": body("| a | b |", WHEN, "| --- | --- |", END),
    "CD215": body("Text.", WHEN, "```", "x", END, "```"),
    "CD216": when("(" * 33 + "features.booking" + ")" * 33),
    "CD218": body("- " * 30 + "x"),
    "CD219": body(WHEN, ELSE, ELSE, END),
    "CD221": body(
        "<!-- help:when features.leadHours == 99 -->",
        "x",
        *(f"<!-- help:else-when features.leadHours == {number} -->" for number in range(64)),
        END,
    ),
    "CD222": when('tenant.id == "bya"'),
    "CD223": body("Text.", "<!-- help:when features.leadHours > 99 -->", "x", END),
    "CD224": body("Text.", WHEN, "x", "<!-- help:when-not features.booking -->", "y", END, END),
    "CD225": body("Text.", WHEN, "x", "", WHEN, "y", END, END),
    "CD226": needing_booking("Text.", "<!-- help:when-not features.booking -->", "x", END),
    "CD227": body("Text.", WHEN, "x", END, "", WHEN, "y", END),
    "CD228": body("Text.", WHEN, "x", END, "", "<!-- help:when-not features.booking -->", "y", END),
    "CD229": body("Text.", "<!-- help:when features.booking or features.booking -->", "x", END),
    "CD240": body("<!-- help:ignore LB310 -->", "Ask us."),
    "CD241": body('<!-- help:ignore LB310 reason="it is right" -->', "Ask us."),
}
