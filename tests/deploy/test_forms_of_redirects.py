"""An earlier address leads to one place, in whichever form a host reads it: rules, nginx's table, Caddy's, a page."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
import yaml

from helpgen.model.address import page_in
from tests.deploy.conftest import EXAMPLES, ROOT

Moves = Mapping[str, str]
"""Where each address leads, from the root of the host or the site."""


def by_rules(site: Path) -> Moves:
    rows = [line.split() for line in (site / "_redirects").read_text().splitlines()]
    assert {status for *_, status in rows} == {"301"}
    return {source: target for source, target, _ in rows}


def by_pages(site: Path) -> Moves:
    """What the pages say that lead on: with a script by their link, without one by their refresh; both must agree."""
    found: dict[str, str] = {}
    for file in site.glob("help/**/index.html"):
        page = html5lib.parse(file.read_text("utf-8"), namespaceHTMLElements=False)
        link = page.find(".//a[@data-moved]")
        if link is None:
            continue
        source = page_in(file.relative_to(site).as_posix())
        refresh = re.search(r'content="0; url=([^"]+)"', file.read_text("utf-8"))
        assert refresh
        assert refresh[1] == link.get("href")
        target = urljoin(f"{source}/", refresh[1])
        found |= {f"{source}{end}": target for end in ("", "/")}
    return found


def by_table(server: str, tables: Path, tenant: str) -> Moves:
    """The rows of one tenant in what the script for a server writes."""
    if server == "nginx":
        rows = [
            line.rstrip(";").split() for line in (tables / "moved.map").read_text().splitlines()
        ]
        mine = [row for row in rows if row[0].startswith(f"{tenant}/")]
        return {source.removeprefix(tenant): target for source, target in mine}
    text = (tables / f"{tenant}.caddy").read_text()
    found = re.findall(r"^\s*redir (\S+) (\S+) 301$", text, re.MULTILINE)
    return dict(found)


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def tables(
    request: pytest.FixtureRequest, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    folder = tmp_path_factory.mktemp("tables")
    script = EXAMPLES / request.param / "tables.sh"
    subprocess.run(["/bin/sh", script, published / "help", folder], check=True)
    return str(request.param), folder


def base_of(tenant: str) -> str:
    """The path that an organization's site is published under."""
    profile = yaml.safe_load((ROOT / f"profiles/{tenant}.yaml").read_text("utf-8"))
    return urlsplit(str(profile.get("baseUrl", ""))).path.rstrip("/")


def sites(published: Path) -> list[Path]:
    return sorted(file.parent for file in (published / "help").glob("*/manifest.json"))


@pytest.mark.long
def test_rules_and_pages_lead_to_the_same_pages_and_these_are_there(published: Path) -> None:
    assert len(sites(published)) >= 11
    for site in sites(published):
        moves, base = by_pages(site), base_of(site.name)
        assert by_rules(site) == {f"{base}{old}": f"{base}{new}" for old, new in moves.items()}
        assert len(moves) >= 2
        for target in moves.values():
            assert (site / target.strip("/") / "index.html").is_file()


def test_what_is_made_for_a_server_leads_where_the_rules_lead(
    published: Path, tables: tuple[str, Path]
) -> None:
    for site in sites(published):
        assert by_table(*tables, site.name) == by_rules(site)
