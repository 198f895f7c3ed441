import re
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.project import TODAY, Project
from tests.unit.verify.claims_project import MENDED, RIGHT, WRONG, claims_project, table

Said = pytest.CaptureFixture[str]
BODY = f"""\
## How soon

{table(RIGHT, WRONG)}
<!-- help:when features.selfBookingLeadTimeHours > 20 -->
It takes 24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour --> or more.
<!-- help:end -->

<!-- help:manual reason="needs <a browser>" until=2030-01-01 -->
The button is blue.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = claims_project(tmp_path / "p")
    made.profile("quick", "features: {selfBookingLeadTimeHours: 12}\n", title='"Quick & <Co>"')
    made.profile("slow", "features: {selfBookingLeadTimeHours: 24}\n")
    made.article("portal/rows", BODY)
    made.article("portal/plain", "Nothing is claimed: see [rows](/help/portal/rows).\n")
    return made


def report(project: Project, *options: str) -> Mapping[str, str]:
    """The pages of the report, by path."""
    out = project.root.parent / "report"
    asked = ["verify", str(project.root), "--format", "html", "--report", str(out)]
    run([*asked, "--today", TODAY.isoformat(), *options])
    return {
        file.relative_to(out).as_posix(): file.read_text("utf-8")
        for file in sorted(out.rglob("*"))
        if file.suffix in {".html", ".css"}
    }


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value or "" for name, value in attrs if name in {"href", "src"}]


def test_each_organization_has_its_own_pages_with_its_own_marks(project: Project) -> None:
    pages = report(project)
    rows = {name: pages[f"{name}/help/portal/rows/index.html"] for name in ("quick", "slow")}
    marks = {name: re.findall(r"claim-mark claim-([a-z]+)", page) for name, page in rows.items()}
    assert marks == {
        "quick": ["pass", "fail", "manual"],
        "slow": ["pass", "fail", "pass", "manual"],
    }
    assert "It takes 24 hours" not in rows["quick"]
    assert "Its place is shown where: features.selfBookingLeadTimeHours &gt; 20." in rows["quick"]
    assert "Claims as Quick &amp; &lt;Co&gt; sees them:" in rows["quick"]
    assert "needs &lt;a browser&gt;" in rows["slow"]


def test_no_page_says_the_lines_of_its_source_or_holds_script_or_style(project: Project) -> None:
    for path, page in report(project).items():
        assert "data-lines" not in page, path
        if path.endswith(".html"):
            assert "script-src 'self'" in unescape(page), path
            assert not re.search(r"<style|<script>|style=|\son[a-z]+=", page), path


def test_every_relative_link_leads_to_a_file_of_the_report(project: Project) -> None:
    report(project)
    out = project.root.parent / "report"
    checked = 0
    for file in out.rglob("*.html"):
        links = _Links()
        links.feed(file.read_text("utf-8"))
        for link in links.found:
            path = link.partition("#")[0]
            if not path or ":" in path or path.startswith("/"):
                continue
            target = (file.parent / path).resolve()
            assert target.is_file() or (target / "index.html").is_file(), (file, link)
            checked += 1
    assert checked > 40


def test_the_first_page_counts_by_organization_article_and_rule(project: Project) -> None:
    page = report(project)["index.html"]
    assert "3 claims in 2 articles, for 2 organizations" in page
    assert '<a href="quick/index.html">Quick &amp; &lt;Co&gt;</a>' in page
    assert '<a href="slow/help/portal/rows/index.html">slow</a>' in page
    rows = dict(
        re.findall(r'<tr><th scope="row">.*?>([^<>]+)<.*?</th>\s*(.*?)</tr>', page, re.DOTALL)
    )
    numbers = {
        name: re.findall(r'claim-count">(?:<span[^>]*>)?([0-9]+)', row)
        for name, row in rows.items()
    }
    # error, fail, expired, manual, pass, hidden
    assert numbers["Quick &amp; &lt;Co&gt;"] == ["0", "1", "0", "1", "0", "1"]
    assert numbers["Slow"] == ["0", "1", "0", "1", "1", "0"]
    assert "/help/portal/rows" in page
    assert "CL905" in page
    assert "booking.lead-time" in page.split("Rules that no article claims")[0]
    assert "booking.lead-time<" not in page.split("Rules that no article claims")[1]


def test_what_was_mended_is_no_longer_wrong_in_the_next_report(project: Project) -> None:
    report(project)
    project.article("portal/rows", BODY.replace(WRONG, MENDED))
    page = report(project)["index.html"]
    assert "CL905" not in page
    assert "Nothing." in page


def test_a_build_is_what_it_was_whatever_reports_were_written(project: Project) -> None:
    project.build()
    before = project.tree()
    report(project)
    project.build()
    assert project.tree() == before
    assert not any(b"claim-" in data or b"data-lines" in data for data in before.values())


def test_one_organization_can_be_reported_alone(project: Project) -> None:
    pages = report(project, "--tenant", "slow")
    assert {path.split("/")[0] for path in pages if "/" in path} == {"slow"}


def test_without_claims_there_is_a_report_all_the_same(tmp_path: Path) -> None:
    made = claims_project(tmp_path / "p")
    made.profile("quick")
    made.article("portal/rows", "Words.\n")
    page = report(made)["index.html"]
    assert "0 claims in 1 article, for 1 organization" in page


def test_a_theme_of_the_project_is_the_theme_of_the_report(project: Project) -> None:
    packaged = Path(__file__).parents[3] / "themes" / "default"
    for file in packaged.rglob("*.*"):
        project.write(f"themes/own/{file.relative_to(packaged).as_posix()}", file.read_bytes())
    project.write("themes/own/assets/theme.css", "body { color: rebeccapurple; }\n")
    project.write("helpgen.yaml", "theme: own\nlint: {ignore: [LB319]}\n")
    style = report(project)["report.css"]
    assert "rebeccapurple" in style
    assert ".claim-mark" in style


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("themes/own/article.html", "{{ page.nonsense }}", "TH80"),
        ("content/help/portal/plain.md", "no front matter", "FM"),
    ],
)
def test_where_no_pages_can_be_made_nothing_is_written_and_the_reason_is_told(
    project: Project, capsys: Said, name: str, text: str, code: str
) -> None:
    if name.startswith("themes"):
        project.write("helpgen.yaml", "theme: own\nlint: {ignore: [LB319]}\n")
    project.write(name, text)
    assert report(project) == {}
    assert code in capsys.readouterr().out


def test_a_dead_link_keeps_the_report_from_being_written_as_it_does_a_build(
    project: Project, capsys: Said
) -> None:
    project.article("portal/plain", "See [this](/help/portal/nowhere).\n")
    out = project.root.parent / "report"
    assert run(["verify", str(project.root), "--report", str(out)]) == 1
    assert "LK602" in capsys.readouterr().out
    assert not out.exists()


def test_a_folder_with_somebodys_files_is_left_alone(project: Project, capsys: Said) -> None:
    out = project.root.parent / "report"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    assert run(["verify", str(project.root), "--report", str(out)]) != 0
    assert "it holds files that helpgen did not make" in capsys.readouterr().err
    assert [file.name for file in out.iterdir()] == ["mine.txt"]


def test_html_needs_a_folder(project: Project, capsys: Said) -> None:
    assert run(["verify", str(project.root), "--format", "html"]) == 2
    assert "--report DIR" in capsys.readouterr().err
