"""Links to pages of others: off unless asked for, one request for a page, and a cache."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpgen.cache.cache import Cache
from helpgen.cli.main import run
from helpgen.external.answer import Courtesy
from helpgen.pipeline.check import check
from helpgen.pipeline.outward_links import LASTS, outward_findings
from tests.project import Project, codes, lines_of
from tests.web_host import Reply, WebHost, moved, web_host

NOW = 1_800_000_000.0
COURTESY = Courtesy(lambda _: None, may_be_private=True)


@pytest.fixture
def host() -> Iterator[WebHost]:
    page = Reply(body='<h2 id="one">1</h2><h2 id="user-content-two">2</h2>')
    with web_host({"/page": page, "/old": moved("/page"), "/busy": Reply(503)}) as running:
        yield running


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "clinic")
    made.profile("bay")
    return made


def found(project: Project, cache: Cache | None = None, now: float = NOW) -> list[tuple[str, int]]:
    result = check(
        project.root, beyond=lambda made: outward_findings(made, cache, COURTESY, now), jobs=1
    )
    return [each for each in lines_of(result.diagnostics) if each[0].startswith("LK64")]


def test_each_link_gets_what_its_page_answers_at_its_place(project: Project, host: WebHost) -> None:
    ways = ("page", "gone", "busy", "old", "page#one", "page#two", "page#three", "page#:~:text=x")
    project.article("portal/a", "".join(f"[x]({host.url}/{way})\n\n" for way in ways))
    assert found(project) == [("LK640", 11), ("LK641", 13), ("LK642", 15), ("LK643", 21)]


def test_a_page_is_asked_for_once_whatever_leads_to_it(project: Project, host: WebHost) -> None:
    for name in "ab":
        project.article(
            f"portal/{name}",
            f"[x]({host.url}/page#one) [y]({host.url}/page) <{host.url}/page#two>\n",
        )
    assert found(project) == []
    assert host.asked == {"/page": 1}


def test_nobody_is_asked_unless_somebody_says_so(project: Project, host: WebHost) -> None:
    project.article("portal/a", f"[x]({host.url}/gone)\n")
    assert project.check().diagnostics == ()
    assert project.build().diagnostics == ()
    assert host.asked == {}


def test_what_was_there_is_believed_for_a_day_and_what_was_not_is_asked_again(
    project: Project, host: WebHost, tmp_path: Path
) -> None:
    cache = Cache(tmp_path / "cache")
    project.article("portal/a", f"[x]({host.url}/page#three) [y]({host.url}/gone)\n")
    expected = [("LK643", 9), ("LK640", 9)]
    assert sorted(found(project, cache)) == sorted(expected)
    assert sorted(found(project, cache, NOW + LASTS - 1)) == sorted(expected)
    assert host.asked == {"/page": 1, "/gone": 2}
    found(project, cache, NOW + LASTS)
    assert host.asked == {"/page": 2, "/gone": 3}


def test_a_page_that_was_not_looked_into_is_asked_again_where_a_place_on_it_is_named(
    project: Project, host: WebHost, tmp_path: Path
) -> None:
    cache = Cache(tmp_path / "cache")
    project.article("portal/a", f"[x]({host.url}/page)\n")
    found(project, cache)
    project.article("portal/a", f"[x]({host.url}/page#three)\n")
    assert found(project, cache) == [("LK643", 9)]
    assert host.asked == {"/page": 2}


def test_links_of_profiles_are_asked_too_and_name_their_organization(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    links = "[{text: Imprint, url: https://one.example/}]"
    contact = "{url: https://two.example/}"
    project.profile("bay", f"contact: {contact}\nbranding: {{footerLinks: {links}}}\n")
    project.profile("cove")
    project.article("portal/a", "Text.\n")
    result = check(
        project.root, beyond=lambda made: outward_findings(made, None, COURTESY, NOW), jobs=1
    )
    assert codes(result.diagnostics) == ["LK640", "LK640"]
    assert {(each.place.path, each.tenants) for each in result.diagnostics} == {
        ("profiles/bay.yaml", ("bay",))
    }


def test_what_no_organization_sees_is_not_asked(project: Project, host: WebHost) -> None:
    hidden = f"<!-- help:when features.booking -->\n[x]({host.url}/gone)\n<!-- help:end -->\n"
    project.article("portal/a", f"{hidden}\nText.\n")
    assert found(project) == []
    assert host.asked == {}


def test_the_command_asks_and_does_not_ask_hosts_of_a_private_network_unless_told_to(
    project: Project, host: WebHost, capsys: pytest.CaptureFixture[str]
) -> None:
    project.article("portal/a", f"[x]({host.url}/gone)\n")
    assert run(["lint", str(project.root), "--external"]) == 0
    assert "LK641" in capsys.readouterr().out
    assert host.asked == {}
    assert run(["lint", str(project.root), "--external", "--external-private"]) == 1
    assert "LK640" in capsys.readouterr().out
    assert host.asked == {"/gone": 1}
    assert run(["lint", str(project.root), "--external-private"]) == 2


def test_the_command_keeps_answers_in_the_cache_of_the_project(
    project: Project, host: WebHost
) -> None:
    project.article("portal/a", f"[x]({host.url}/page)\n")
    words = ["lint", str(project.root), "--external", "--external-private"]
    for _ in range(2):
        assert run(words) == 0
    assert host.asked == {"/page": 1}
    assert run([*words, "--no-cache"]) == 0
    assert host.asked == {"/page": 2}
