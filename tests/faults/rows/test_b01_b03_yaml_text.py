import pytest

from tests.faults.clinic import FRONT, TITLE, Case, Clinic, fields, whole
from tests.project import CATALOG, Project, lines_of

ROWS: dict[str, dict[str, Case]] = {
    "B1": {
        "heading-first": whole("# Booking\n", "FM101", 1, 1),
        "empty-file": whole("", "FM101", 1, 1),
        "blanks-only": whole("  \n \n", "FM101", 1, 1),
        "blank-line-first": whole("\n" + FRONT, "FM101", 1, 1),
        "space-before-dashes": whole(" " + FRONT, "FM101", 1, 1),
        "four-dashes": whole("-" + FRONT, "FM101", 1, 1),
        "never-closed": whole("---\ntitle: Booking\n\n## Steps\n", "FM102", 1, 1),
        "dashes-only": whole("---", "FM102", 1, 1),
        "dashes-and-line-end": whole("---\n", "FM102", 1, 1),
        "closed-by-dots": whole(FRONT.replace("[admin]\n---", "[admin]\n..."), "FM102", 1, 1),
        "no-fields": whole("---\n---\n", "FM111", 1, 1, "missing"),
    },
    "B2": {
        "twice": fields(TITLE + "title: Other\n", "FM103", 5, 1, "on line 4 and on line 5"),
        "twice-in-quotes": fields(TITLE + '"title": Other\n', "FM103", 5, 1, "line 4"),
        "twice-nested": fields(
            TITLE + "prerequisites:\n  features: [portal]\n  features: []\n",
            "FM103",
            7,
            3,
            "line 6",
        ),
        "twice-in-braces": fields(
            TITLE + "prerequisites: {features: [], features: []}\n", "FM103", 5, 31, "on line 5"
        ),
        "twice-in-a-list": fields(TITLE + "tags: [{a: 1, a: 2}]\n", "FM103", 5, 15, "`a`"),
    },
    "B3": {
        "tab": fields(TITLE + "tags:\n\t- x\n", "FM104", 6, 1, "tab"),
        "tab-below-an-item": fields(TITLE + "tags:\n  - x\n\t- y\n", "FM104", 7, 1, "tab"),
        "tab-after-spaces": fields(TITLE + "tags:\n  \t- x\n", "FM104", 6, 3, "tab"),
        "colon-in-a-text": fields("title: Book: now\n", "FM104", 4, 12, "colon"),
        "open-bracket": fields("title: [Book\n", "FM104", 4, 8, "`title: [Book]`"),
        "open-brace": fields("title: {Book\n", "FM104", 4, 8, "`title: {Book}`"),
        "open-quote": fields("title: 'Book\n", "FM104", 4, 8, "`title: 'Book'`"),
        "open-double-quote": fields('title: "Book\n', "FM104", 4, 8, '`title: "Book"`'),
        "at-sign": fields("title: @book\n", "FM104", 4, 8, '`title: "@book"`'),
        "backtick": fields("title: `book`\n", "FM104", 4, 8, '`title: "`book`"`'),
        "unquoted-variable": fields(
            "title: {{labels.patient.singular}} portal\n", "FM104", 4, 8, "quotes"
        ),
        "no-colon": fields("title\n", "FM104", 5, 1, "line 4"),
        "key-that-is-a-list": fields("? [a]\n: b\n", "FM104", 4, 3, "text"),
        "item-among-fields": fields("- a\n", "FM104", 4, 1),
        "no-key": fields(": a\n", "FM104", 4, 1),
        "unknown-escape": fields('title: "\\q"\n', "FM104", 4, 8, r"`title: '\q'`"),
        "text-beyond-dots": fields(TITLE + "...\nmore: x\n", "FM104", 6, 1, "ended"),
    },
}
CASES = {name: case for cases in ROWS.values() for name, case in cases.items()}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("text"), CASES)


@pytest.mark.row("B1")
@pytest.mark.parametrize("name", ROWS["B1"])
def test_an_article_without_whole_front_matter_is_an_error_and_not_skipped(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B2")
@pytest.mark.parametrize("name", ROWS["B2"])
def test_a_key_that_stands_twice_is_reported_with_both_lines(clinic: Clinic, name: str) -> None:
    clinic.assert_found(name)
    (found,) = clinic.of(f"portal/{name}")
    assert [other.path for other in found.others] == [found.place.path]


@pytest.mark.row("B3")
@pytest.mark.parametrize("name", ROWS["B3"])
def test_bad_yaml_is_reported_where_it_stands_in_the_file(clinic: Clinic, name: str) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B1")
def test_front_matter_without_a_body_or_a_last_line_end_is_an_article(project: Project) -> None:
    project.write("content/help/portal/bare.md", FRONT.replace("NAME", "bare").rstrip("\n"))
    project.profile("harbor")
    assert project.build().exit_code == 0
    assert "Booking</h1>" in project.page("harbor", "help/portal/bare/index.html")


@pytest.mark.row("B1")
def test_an_empty_profile_holds_back_its_tenant_only(project: Project) -> None:
    project.profile("harbor")
    project.write("profiles/bay.yaml", "")
    result = project.build()
    assert lines_of(result.diagnostics) == [("PR402", 1), ("PR402", 1)]
    assert (result.exit_code, (project.out / "bay").exists()) == (4, False)


@pytest.mark.row("B2")
@pytest.mark.parametrize(
    ("path", "text", "line", "code"),
    [
        ("profiles/bay.yaml", "id: bay\nname: Bay\nlocale: en\nlocale: de\n", 4, 4),
        ("profiles/bay.yaml", "id: bay\nname: Bay\norg:\n  hipaa: true\n  hipaa: false\n", 5, 4),
        ("catalog.yaml", CATALOG + "org: {}\n", CATALOG.count("\n") + 1, 1),
        ("helpgen.yaml", "title: A\ntitle: B\n", 2, 1),
    ],
)
def test_a_key_stands_once_in_every_file(
    project: Project, path: str, text: str, line: int, code: int
) -> None:
    project.profile("harbor")
    project.write(path, text)
    result = project.build()
    assert result.exit_code == code
    assert lines_of(result.diagnostics) == [("FM103", line)]
    assert (project.out / "harbor").exists() == (code == 4)
    assert not (project.out / "bay").exists()
