from pathlib import Path

import pytest

from helpgen.cli.main import run
from tests.project import Project
from tests.unit.cli.starter_project import started

Said = pytest.CaptureFixture[str]
SLUG = "/help/booking/book-online"


@pytest.mark.parametrize(
    ("tenant", "shown", "origin"),
    [
        ("harbor-clinic", "yes", "= true, from the profile at profiles/harbor-clinic.yaml:5:"),
        ("quiet-room", "no", "= false, from the default at catalog.yaml:"),
    ],
)
def test_a_block_is_explained_by_its_key_its_value_and_where_that_came_from(
    tmp_path: Path, capsys: Said, tenant: str, shown: str, origin: str
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["why", SLUG, str(project), "--tenant", tenant]) == 0
    out = capsys.readouterr().out
    first = next(part for part in out.split("\n\n") if "a block" in part)
    assert first.splitlines()[0].endswith(f"a block: {shown}")
    assert f"features.onlineBookingEnabled {origin}" in first


@pytest.mark.parametrize(
    ("slug", "tenant"), [("/help/booking/nowhere", "quiet-room"), (SLUG, "nobody")]
)
def test_what_does_not_exist_is_wrong_usage(
    tmp_path: Path, capsys: Said, slug: str, tenant: str
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["why", slug, str(project), "--tenant", tenant]) == 2
    assert capsys.readouterr().err.startswith("helpgen: there is no ")


def test_a_body_that_is_withheld_is_said_to_be(tmp_path: Path, capsys: Said) -> None:
    project = Project(tmp_path / "clinic")
    project.profile("harbor")
    more = "prerequisites: {features: [approval]}\nwhenUnmet: notice-only\n"
    body = "<!-- help:when features.portal -->\na\n<!-- help:end -->\n"
    project.article("portal/booking", body, more=more)
    assert run(["why", "/help/portal/booking", str(project.root), "--tenant", "harbor"]) == 0
    out = capsys.readouterr().out
    assert "nothing of the body is there" in out
    assert "a block: no" in out


def test_without_a_tenant_all_are_answered_for_grouped_by_what_decides(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["why", SLUG, str(project)]) == 0
    parts = capsys.readouterr().out.split("\n\n")
    path = "content/help/booking/book-online.md"
    assert parts[0] == f"{SLUG} for all 2 tenants"
    assert parts[1] == f"{path}:1 the article: 2 of 2\n    yes: harbor-clinic, quiet-room"
    assert parts[2].splitlines() == [
        f"{path}:24:1 a block: 1 of 2",
        "    when features.onlineBookingEnabled",
        "    yes: harbor-clinic (features.onlineBookingEnabled = true)",
        "    no: quiet-room (features.onlineBookingEnabled = false)",
    ]
    assert parts[-1].splitlines()[:2] == [f"{path}:35:1 a block: 1 of 2", "    else"]


def test_without_a_tenant_the_blocks_are_those_of_who_has_the_article(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    article = project / "content/help/booking/book-online.md"
    needed = "  features: [onlineBookingEnabled]"
    article.write_text(
        article.read_text()
        .replace("  features: []", needed)
        .replace("aliases:", "whenUnmet: omit\naliases:")
    )
    catalog = project / "catalog.yaml"
    lines = catalog.read_text().splitlines()
    catalog.write_text("\n".join(line for line in lines if " article: /help" not in line))
    (project / "profiles/gone.yaml").write_text("id: gone\nname: 7\n")
    assert run(["why", SLUG, str(project)]) == 0
    parts = capsys.readouterr().out.split("\n\n")
    assert parts[0].strip() == f"{SLUG} for all 2 tenants; held back: gone"
    assert "the article: 1 of 2" in parts[1]
    assert "no: quiet-room (features.onlineBookingEnabled = false)" in parts[1]
    assert "unmet: the article is left out" in parts[2]
    assert "a block: 1 of 1" in parts[3]
    assert run(["why", SLUG, str(project), "--tenant", "quiet-room"]) == 0
    out = capsys.readouterr().out
    assert "(unmet: the article is left out)" in out
    assert "at its top" not in out


def test_without_a_tenant_an_article_that_does_not_exist_is_wrong_usage(
    tmp_path: Path, capsys: Said
) -> None:
    project = started(tmp_path / "demo", capsys)
    assert run(["why", "/help/booking/nowhere", str(project)]) == 2
    assert capsys.readouterr().err == "helpgen: there is no article /help/booking/nowhere\n"


@pytest.mark.parametrize("more", [[], ["--tenant", "quiet-room"]])
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("book-online", "there is no article book-online; did you mean /help/booking/book-online?"),
        ("/help/booking/broken", "/help/booking/broken has errors; mend them first"),
        ("/help/booking/draft", "/help/booking/draft is a draft: no tenant has it"),
    ],
)
def test_what_is_no_article_is_said_as_it_is(
    tmp_path: Path, capsys: Said, asked: str, says: str, more: list[str]
) -> None:
    project = started(tmp_path / "demo", capsys)
    whole = (project / "content/help/booking/book-online.md").read_text()
    for name, old, new in (
        ("broken", "audienceRoles:", "nothing: 1\naudienceRoles:"),
        ("draft", "audienceRoles:", "draft: true\naudienceRoles:"),
    ):
        text = whole.replace("book-online", name).replace(old, new, 1)
        (project / f"content/help/booking/{name}.md").write_text(text)
    assert run(["why", asked, str(project), *more]) == 2
    assert capsys.readouterr().err.splitlines()[0] == f"helpgen: {says}"


def test_a_refusal_shows_no_finding_about_another_tenant(tmp_path: Path, capsys: Said) -> None:
    project = started(tmp_path / "demo", capsys)
    for tenant, text in (("pale", 'branding: {primaryColor: "#fff"}\n'), ("gone", "locale: 7\n")):
        (project / f"profiles/{tenant}.yaml").write_text(f"id: {tenant}\nname: X\n{text}")
    assert run(["why", SLUG, str(project), "--tenant", "gone"]) == 2
    said = capsys.readouterr().err
    assert "gone is held back" in said
    assert "profiles/gone.yaml:3" in said
    assert "pale" not in said
    assert "1 error in 2 articles, 1 tenant" in said


def test_an_articles_file_stands_for_its_slug(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = started(tmp_path / "demo", capsys)
    monkeypatch.chdir(project / "content" / "help" / "booking")
    assert run(["why", "book-online.md", "--tenant", "quiet-room"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{SLUG} for quiet-room")
    assert run(["why", SLUG, "--tenant", "quiet-room"]) == 0
    assert capsys.readouterr().out == told


def test_a_file_of_no_project_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "alone.md").touch()
    assert run(["why", str(tmp_path / "alone.md"), "--tenant", "x"]) == 2
    assert "is in no project" in capsys.readouterr().err
