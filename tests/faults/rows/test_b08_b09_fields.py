import html
from collections.abc import Mapping

import pytest

from tests.faults.clinic import FRONT, TITLE, Clinic, fields, whole
from tests.project import CATALOG, Project, lines_of

ROLES = "audienceRoles: [admin]\n"
TEXTS = (
    "no", "yes", "on", "off", "n", "012", "0o12", "0x1F", "22:22", "2026-01-01", "~", "1e3", ".inf", ".nan",
    "+5", "1_000", "True", "NULL", "12345678901234567890", '"no"', '"5"',
)  # fmt: skip
TYPES = {
    "null": fields("title: null\n", "FM109", 4, 8, "text"),
    "truth": fields("title: true\n", "FM109", 4, 8, "must be text"),
    "number": fields("title: 5\n", "FM109", 4, 8, "must be text"),
    "decimal": fields("title: 1.5\n", "FM109", 4, 8),
    "list": fields("title: [a]\n", "FM109", 4, 8),
    "map": fields("title: {a: b}\n", "FM109", 4, 8),
    "nothing": fields("title:\n", "FM109", 4, 1, "no value"),
    "order-no": fields(TITLE + "order: no\n", "FM109", 5, 8, "whole number"),
    "order-octal": fields(TITLE + "order: 012\n", "FM109", 5, 8),
    "order-half": fields(TITLE + "order: 1.5\n", "FM109", 5, 8),
    "order-text": fields(TITLE + 'order: "1"\n', "FM109", 5, 8),
    "order-truth": fields(TITLE + "order: true\n", "FM109", 5, 8),
    "draft-no": fields(TITLE + "draft: no\n", "FM109", 5, 8, "true or false"),
    "draft-zero": fields(TITLE + "draft: 0\n", "FM109", 5, 8),
    "draft-text": fields(TITLE + 'draft: "false"\n', "FM109", 5, 8),
    "tag-number": fields(TITLE + "tags: [1]\n", "FM109", 5, 8),
    "tag-truth": fields(TITLE + "tags: [true]\n", "FM109", 5, 8),
    "tags-nothing": fields(TITLE + "tags:\n", "FM109", 5, 1),
}
FIELDS = {
    "tags-text": fields(TITLE + "tags: portal\n", "FM109", 5, 7, "write `tags: [portal]`"),
    "needs-list": fields(TITLE + "prerequisites: [portal]\n", "FM109", 5, 16, "fields"),
    "needs-text": fields(TITLE + "prerequisites: {features: portal}\n", "FM109", 5, 27),
    "roles-text": fields("audienceRoles: admin\n", "FM109", 7, 16, old=ROLES),
    "role-near": fields("audienceRoles: [admn]\n", "FM112", 7, 17, "did you mean `admin`?", old=ROLES),
    "role-far": fields("audienceRoles: [zz]\n", "FM112", 7, 17, "admin, staff", old=ROLES),
    "need-near": fields(
        TITLE + "prerequisites: {features: [portel]}\n", "FM112", 5, 28, "did you mean `portal`?"
    ),
    "need-with-scope": fields(
        TITLE + "prerequisites: {features: [features.portal]}\n", "FM112", 5, 28, "`portal`?"
    ),
    "key-near": fields(TITLE + "tagz: [a]\n", "FM110", 5, 1, "did you mean `tags`?"),
    "key-case": fields(TITLE + "Tags: [a]\n", "FM110", 5, 1, "did you mean `tags`?"),
    "key-far": fields(TITLE + "qqqq: [a]\n", "FM110", 5, 1, "known are"),
    "key-dunder": fields(TITLE + "__class__: a\n", "FM110", 5, 1),
    "scope-near": fields(
        TITLE + "prerequisites: {feature: [portal]}\n", "FM110", 5, 17, "did you mean `features`?"
    ),
    "day": fields(TITLE + "updated: 2026-02-30\n", "FM114", 5, 10, "no day"),
    "day-short": fields(TITLE + "updated: 2026-1-1\n", "FM114", 5, 10),
    "day-other-digits": fields(TITLE + "updated: ٢٠٢٦-٠١-٠١\n", "FM114", 5, 10),
    "choice": fields(TITLE + "whenUnmet: hide\n", "FM114", 5, 12, "notice, notice-only, omit"),
    "title-empty": fields('title: ""\n', "FM114", 4, 8, "empty"),
    "title-blank": fields('title: " "\n', "FM114", 4, 8, "blank"),
    "title-two-lines": fields('title: "a\\nb"\n', "FM114", 4, 8, "one line"),
    "tag-empty": fields(TITLE + 'tags: [""]\n', "FM114", 5, 8, "blank"),
    "missing": fields("", "FM111", 2, 1, "add `title:`"),
    "top-list": whole("---\n- a\n---\n", "FM109", 2, 1, "name: value"),
    "top-text": whole("---\nabc\n---\n", "FM109", 2, 1, "name: value"),
}  # fmt: skip


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("fields"), TYPES | FIELDS)


@pytest.fixture(scope="module")
def titles(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    project = Project(tmp_path_factory.mktemp("titles") / "p")
    for number, text in enumerate(TEXTS):
        front = FRONT.replace("NAME", f"t{number}").replace("Booking", text)
        project.write(f"content/help/portal/t{number}.md", front)
    project.profile("harbor")
    assert project.build().exit_code == 0
    pages = (
        project.page("harbor", f"help/portal/t{number}/index.html") for number in range(len(TEXTS))
    )
    return {
        text: html.unescape(page.partition("</h1>")[0].rpartition(">")[2])
        for text, page in zip(TEXTS, pages, strict=True)
    }


@pytest.mark.row("B8")
@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_the_text_that_was_typed(titles: Mapping[str, str], text: str) -> None:
    assert titles[text] == text.strip('"')


@pytest.mark.row("B8")
@pytest.mark.parametrize("name", TYPES)
def test_a_value_of_another_type_is_an_error_and_never_a_guess(clinic: Clinic, name: str) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B9")
@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_is_not_as_it_must_be_is_an_error_with_a_way_out(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B9")
def test_a_misspelled_category_is_an_error_with_a_suggestion(project: Project) -> None:
    project.profile("harbor")
    front = FRONT.replace("NAME", "other").replace("category: portal", "category: portl")
    project.write("content/help/portal/other.md", front)
    result = project.build()
    assert lines_of(result.diagnostics) == [("FM112", 5)]
    assert "did you mean `portal`?" in result.diagnostics[0].hint
    assert (result.exit_code, project.out.exists()) == (1, False)


@pytest.mark.row("B9")
@pytest.mark.parametrize(
    ("path", "text", "line", "code"),
    [
        ("profiles/bay.yaml", "id: bay\nname: Bay\n---\nid: bay\n", 3, 4),
        ("profiles/bay.yaml", "---\nid: bay\nname: Bay\n---\n", 4, 4),
        ("catalog.yaml", CATALOG + "---\norg: {}\n", CATALOG.count("\n") + 1, 1),
        ("helpgen.yaml", "title: A\n---\ntitle: B\n", 2, 1),
    ],
)
def test_a_file_of_yaml_holds_one_document(
    project: Project, path: str, text: str, line: int, code: int
) -> None:
    project.profile("harbor")
    project.write(path, text)
    result = project.build()
    assert (result.exit_code, lines_of(result.diagnostics)) == (code, [("FM113", line)])
    assert not (project.out / "bay").exists()


@pytest.mark.row("B9")
def test_all_that_is_wrong_with_one_article_comes_in_one_run(project: Project) -> None:
    project.profile("harbor")
    text = "---\nid: 5\nslug: no\ntitle:\ntagz: x\ncategory: [a]\n---\n<!-- help:wen -->\n"
    project.write("content/help/portal/all.md", text)
    found = project.build().diagnostics
    assert lines_of(found) == [
        ("FM111", 2), ("FM111", 2), ("FM109", 2), ("SL501", 3), ("FM109", 4), ("FM110", 5), ("FM109", 6), ("CD204", 8),
    ]  # fmt: skip
    assert list(found) == sorted(found)
