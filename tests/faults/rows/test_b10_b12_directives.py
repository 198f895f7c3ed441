import pytest

from tests.faults.clinic import Clinic, body, shown
from tests.leaks import leaks
from tests.project import Project

WHEN, PORTAL = "<!-- help:when features.booking -->", "<!-- help:when features.portal -->"
ELSE, END = "<!-- help:else -->", "<!-- help:end -->"
OPEN = {
    "unclosed": body(f"a\n\n{WHEN}\nx\n", "CD201", 11, 1, "help:end"),
    "unclosed-outer": body(f"{WHEN}\n{PORTAL}\nx\n{END}\n", "CD201", 9, 1),
    "unclosed-thrice": body(f"{WHEN}\n{WHEN}\n{WHEN}\n", "CD201", 9, 1),
    "stray-end": body(f"a\n{END}\n", "CD202", 10, 1),
    "second-end": body(f"{WHEN}\nx\n{END}\n{END}\n", "CD202", 12, 1),
    "stray-else": body(f"{ELSE}\n", "CD202", 9, 1, "help:when"),
    "stray-else-when": body("<!-- help:else-when features.portal -->\n", "CD202", 9, 1),
    "two-elses": body(f"{WHEN}\n{ELSE}\n{ELSE}\n{END}\n", "CD219", 11, 1, "last", 9),
    "else-when-after-else": body(
        f"{WHEN}\n{ELSE}\n<!-- help:else-when org.hipaa -->\n{END}\n", "CD219", 11, 1, "", 9
    ),
    "crossing": body(f"{WHEN}\na\n{END} or {PORTAL}b\n{END}\n", "CD203", 11, 1, "own", 9),
    "ends-within-a-line": body(f"{WHEN}\na {END}\n", "CD208", 10, 3, "line of its own"),
    "thirty-three-deep": body(f"{WHEN}\n" * 33 + f"x\n{END}\n" * 33, "CD216", 41, 1, "", 9),
}
EXPRESSIONS: dict[str, tuple[str, str, int] | tuple[str, str, int, str]] = {
    "near-key": ("features.bookng", "CD206", 16, "did you mean `features.booking`?"),
    "near-scope": ("feature.booking", "CD206", 16, "did you mean `features.booking`?"),
    "far-key": ("features.constructor", "CD206", 16, "catalog.yaml"),
    "no-scope": ("booking", "CD206", 16, "did you mean `features.booking`?"),
    "three-parts": ("features.a.b", "CD206", 16, "one scope"),
    "dunder": ("features.__class__", "CD206", 16, "letters and digits"),
    "scope-only": ("features", "CD206", 16),
    "dot-at-the-end": ("features.", "CD206", 16),
    "label": ("labels.patient.singular", "CD206", 16),
    "full-width": ("ｆeatures.booking", "CD206", 16, "U+FF46"),
    "look-alike": ("features.bооking", "CD206", 16, "U+043E"),
    "zero-width": ("features.booking\u200b", "CD205", 32, "U+200B"),
    "no-break-space": ("features\u00a0.booking", "CD205", 24, "U+00A0"),
    "split-key": ("features .booking", "CD205", 25, "write `features.booking`"),
    "breaks-off": ("features.booking and", "CD205", 36),
    "not-only": ("not", "CD205", 19),
    "ampersands": (
        "features.booking && org.hipaa",
        "CD205",
        33,
        "`features.booking and org.hipaa`",
    ),
    "upper-case-word": (
        "features.booking AND org.hipaa",
        "CD205",
        33,
        "`features.booking and org.hipaa`",
    ),
    "two-keys": ("features.booking org.hipaa", "CD205", 33),
    "open-parenthesis": ("(features.booking", "CD205", 16),
    "closing-parenthesis": ("features.booking)", "CD205", 32),
    "no-key": ("true", "CD205", 16),
    "python-truth": ("features.booking == True", "CD205", 36, "write `features.booking`"),
    "null": ("org.hipaa == null", "CD205", 29, "write `not org.hipaa`"),
    "single-quotes": ("settings.mode == 'request'", "CD205", 33, '`settings.mode == "request"`'),
    "call": ("__import__('os').system('id')", "CD205", 26),
    "shell": ("features.booking; rm -rf /", "CD205", 32),
    "braces": ("{{features.booking}}", "CD205", 16, "write `features.booking`"),
    "empty-list": ("settings.mode in []", "CD205", 34),
    "long-number": ("features.leadHours == 99999999999999999999", "CD205", 38),
    "text-alone": ("tenant.name", "CD207", 16),
    "number-alone": ("features.leadHours", "CD207", 16, "features.leadHours > 0"),
    "number-as-text": ('features.leadHours == "24"', "CD207", 38, "without quotes"),
    "not-in-the-enum": ('settings.mode == "nope"', "CD207", 33, "immediate, request"),
    "order-of-texts": ('settings.mode > "request"', "CD207", 16),
    "never-null": ("features.booking is set", "CD207", 16),
    "may-be-null": ("features.maxDays > 5", "CD207", 16, "is set"),
    "too-deep": ("(" * 33 + "features.booking" + ")" * 33, "CD216", 48, "32"),
    "not-too-deep": ("not " * 33 + "features.booking", "CD216", 144, "32"),
}
LINES = {
    name: body(
        f"<!-- help:when {row[0]} -->\nx\n{END}\n",
        row[1],
        9,
        row[2],
        row[3] if len(row) == 4 else "",
    )
    for name, row in EXPRESSIONS.items()
}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("directives"), OPEN | LINES)


@pytest.mark.row("B10")
@pytest.mark.row("B11")
@pytest.mark.parametrize("name", OPEN)
def test_a_block_that_does_not_open_and_close_in_one_place_is_an_error(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B12")
@pytest.mark.parametrize("name", LINES)
def test_a_condition_that_cannot_be_meant_is_an_error_at_the_word(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B11")
@pytest.mark.parametrize("booking", [True, False])
@pytest.mark.parametrize("portal", [True, False])
def test_nested_text_is_shown_only_where_every_condition_around_it_holds(
    project: Project, *, booking: bool, portal: bool
) -> None:
    text = f"{WHEN}\nouterbefore\n\n{PORTAL}\ninnerwords\n{ELSE}\ninnerelse\n{END}\n\nouterafter\n{END}\n\nalways\n"
    project.article("portal/nested", text)
    project.profile(
        "harbor",
        f"features: {{booking: {str(booking).lower()}, portal: {str(portal).lower()}}}\n",
    )
    assert project.build().exit_code == 0
    words = {
        "outerbefore": booking,
        "innerwords": booking and portal,
        "innerelse": booking and not portal,
        "outerafter": booking,
        "always": True,
    }
    html = project.body("harbor", "portal/nested")
    assert {word: word in html for word in words} == words
    hidden = [word for word, is_shown in words.items() if not is_shown]
    assert leaks(project.tree(), hidden) == []


@pytest.mark.row("B10")
@pytest.mark.row("B12")
def test_what_is_allowed_just_short_of_each_fault_is_published(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    deep = f"{WHEN}\n" * 32 + "x\n" + f"{END}\n" * 32
    inside = {
        "parentheses": "(" * 32 + "features.booking" + ")" * 32,
        "nots": "not " * 32 + "features.booking",
        "guarded": "features.booking and features.maxDays is set and features.maxDays > 5",
        "list": 'features.booking and settings.mode not in ["request"]',
    }
    bodies = {name: f"<!-- help:when {text} -->\nyes\n{END}\n" for name, text in inside.items()} | {
        "deep": deep,
        "tight": "<!--help:when features.booking-->\nyes\n<!--help:end-->\n",
    }
    found = shown(tmp_path_factory.mktemp("allowed"), bodies, "features: {booking: true}\n")
    assert all("<p>" in html and "help:" not in html for html in found.values())
