import pytest

from tests.leaks import leaks
from tests.project import Project


@pytest.mark.row("B41")
@pytest.mark.parametrize(
    "comment",
    [
        "<!-- zqnote -->",
        "One <!-- zqnote --> two.",
        "<!--\nzqnote\nmore\n-->",
        "- One\n  <!-- zqnote -->\n- Two",
        "> One <!-- zqnote -->",
        "## Part <!-- zqnote -->",
        "| a <!-- zqnote --> |\n| - |\n| b <!-- zqnote --> |",
        "<!-- TODO zqnote --> <!-- zqnote -->",
        "<!--zqnote-->",
        "[a <!-- zqnote -->](/help/portal/booking)",
        "<!-- zqnote <script>alert(1)</script> -->",
    ],
)
def test_a_writer_s_comment_is_in_no_byte(project: Project, comment: str) -> None:
    project.article("portal/noted", f"## Steps\n\nBefore.\n\n{comment}\n\nAfter.\n")
    project.profile("harbor")
    result = project.build()
    assert result.exit_code == 0, result.diagnostics
    assert leaks(project.tree("harbor"), ["zqnote", "<!-- "]) == []
    body = project.body("harbor", "portal/noted")
    assert body.index("Before.") < body.index("After.")


@pytest.mark.row("B41")
def test_what_looks_like_a_comment_in_code_is_shown(project: Project) -> None:
    project.article("portal/noted", "## Steps\n\n`<!-- zqa -->`\n\n```html\n<!-- zqb -->\n```\n")
    project.profile("harbor")
    assert project.build().exit_code == 0
    assert {word for _, word in leaks(project.tree("harbor"), ("zqa", "zqb"))} == {"zqa", "zqb"}
