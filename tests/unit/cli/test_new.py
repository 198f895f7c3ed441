from pathlib import Path

import pytest

from helpgen.cli.main import run
from helpgen.cli.new import article_text
from helpgen.read.yaml.yaml_core import read_yaml
from helpgen.text.article_form import PLACEHOLDERS

CATALOG = """\
roles: {admin: Administrator, staff: Staff}
categories: [{slug: booking, title: Booking}]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "helpgen.yaml").touch()
    (tmp_path / "catalog.yaml").write_text(CATALOG)
    return tmp_path


def test_the_file_stands_where_the_slug_says(project: Path) -> None:
    assert run(["new", "/help/booking/waiting-list", str(project)]) == 0
    text = (project / "content" / "help" / "booking" / "waiting-list.md").read_text()
    assert "id: help.booking.waiting-list\n" in text
    assert "slug: /help/booking/waiting-list\n" in text
    assert "title: Waiting list\n" in text
    assert "audienceRoles: [admin, staff]\n" in text


def test_the_file_is_told_by_its_path_in_the_project(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "/help/booking/a", str(project)]) == 0
    assert capsys.readouterr().out == "Created content/help/booking/a.md\n"


def test_the_content_folder_is_the_one_of_the_options(project: Path) -> None:
    (project / "helpgen.yaml").write_text("content: texts\n")
    assert run(["new", "/help/booking/a", str(project)]) == 0
    assert (project / "texts" / "help" / "booking" / "a.md").is_file()


def test_the_sections_are_those_of_every_article() -> None:
    headings = [
        line for line in article_text("/help/a/b", (), depth=3).splitlines() if line[:3] == "## "
    ]
    assert headings == [
        "## When to use this",
        "## How it works",
        "## Steps",
        "## Related",
        "## Troubleshooting",
    ]


def test_a_title_that_yaml_would_read_as_a_number_is_quoted() -> None:
    assert 'title: "404"\n' in article_text("/help/a/404", (), depth=3)


def test_an_existing_article_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["new", "/help/booking/a", str(project)])
    file = project / "content" / "help" / "booking" / "a.md"
    file.write_text("mine")
    assert run(["new", "/help/booking/a", str(project)]) == 2
    assert file.read_text() == "mine"
    assert "exists already" in capsys.readouterr().err


@pytest.mark.parametrize(
    "slug",
    ["booking/a", "/help/booking", "/help/booking/../../a", "/help/booking/A", "/help/a/con"],
)
def test_an_address_that_no_page_may_have_is_refused(project: Path, slug: str) -> None:
    assert run(["new", slug, str(project)]) == 2
    assert not (project / "content").exists()


def test_an_unknown_category_is_answered_with_the_nearest(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "/help/bookings/a", str(project)]) == 2
    assert 'Did you mean "booking"?' in capsys.readouterr().err


def test_a_category_like_none_is_answered_with_all(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "/help/xyz/a", str(project)]) == 2
    assert "There are booking." in capsys.readouterr().err


def test_errors_of_the_catalog_come_first(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "catalog.yaml").write_text("rolls: {}\n")
    assert run(["new", "/help/booking/a", str(project)]) == 1
    assert "catalog.yaml:1:1" in capsys.readouterr().err


def test_the_article_names_the_schema_that_checks_it(project: Path) -> None:
    (project / "helpgen.yaml").write_text("content: texts/ours\n")
    assert run(["new", "/help/booking/deep/down", str(project)]) == 0
    file = project / "texts/ours/help/booking/deep/down.md"
    line = file.read_text().splitlines()[1]
    schema = (file.parent / line.removeprefix("# yaml-language-server: $schema=")).resolve()
    assert schema == project / "schemas" / "article.schema.json"


@pytest.mark.parametrize("link", ["content", "content/help", "content/help/booking"])
def test_nothing_is_written_through_a_link(
    project: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    other = tmp_path_factory.mktemp("other")
    (project / link).parent.mkdir(parents=True, exist_ok=True)
    (project / link).symlink_to(other)
    assert run(["new", "/help/booking/a", str(project)]) == 2
    assert list(other.iterdir()) == []


def test_a_link_in_the_place_of_the_article_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "content" / "help" / "booking"
    folder.mkdir(parents=True)
    (folder / "a.md").symlink_to(project / "gone.md")
    assert run(["new", "/help/booking/a", str(project)]) == 2
    assert not (project / "gone.md").exists()
    assert "exists already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Put somebody on the list", "title: Put somebody on the list\n"),
        ("Book: now", 'title: "Book: now"\n'),
        ("{{labels.patient.plural}}", 'title: "{{labels.patient.plural}}"\n'),
        ('The "list"', "title: 'The \"list\"'\n"),
        ("true", 'title: "true"\n'),
    ],
)
def test_a_title_is_written_as_yaml_reads_it(project: Path, title: str, written: str) -> None:
    assert run(["new", "/help/booking/a", str(project), "--title", title]) == 0
    text = (project / "content" / "help" / "booking" / "a.md").read_text()
    assert written in text
    read = read_yaml(text.split("---\n")[1], "a.md").value
    assert read is not None
    assert read.value["title"] == title


def test_a_blank_title_is_wrong_usage(project: Path) -> None:
    assert run(["new", "/help/booking/a", str(project), "--title", " "]) == 2


def test_what_new_writes_is_a_finding_while_it_stands(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["new", "/help/booking/a", str(project)])
    run(["lint", str(project), "--select", "ST102"])
    assert capsys.readouterr().out.count("ST102") == len(PLACEHOLDERS) + 1
