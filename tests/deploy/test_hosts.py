"""What a build writes for hosts that read rules, and the examples for them, against the formats that they document."""

import json
import os
import shutil
import subprocess
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from helpgen.render.content_policy import REFERRER, framing
from tests.deploy.conftest import EXAMPLES, ROOT
from tests.deploy.rule_files import STATUSES, header_rules, redirect_rules

TENANTS = sorted(file.stem for file in (ROOT / "profiles").glob("*.yaml"))
PAGE = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
FILES = sorted(file for file in EXAMPLES.rglob("*") if file.is_file())
SITE = "maple-street-therapy"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_document_quotes_the_examples_as_they_are_tried(file: Path) -> None:
    assert file.read_text(encoding="utf-8").rstrip("\n") in PAGE


@pytest.mark.parametrize("tenant", TENANTS)
def test_redirects_have_the_form_that_hosts_read(published: Path, tenant: str) -> None:
    rules = redirect_rules((published / "help" / tenant / "_redirects").read_text())
    assert {status for _, status in rules.values()} <= STATUSES
    assert {f"{old}/" for old in rules if not old.endswith("/")} == {
        old for old in rules if old.endswith("/")
    }
    assert [old for old, (new, _) in rules.items() if new in rules] == []  # no chains


@pytest.mark.parametrize("tenant", TENANTS)
def test_headers_have_the_form_that_hosts_read(published: Path, tenant: str) -> None:
    rules = header_rules((published / "help" / tenant / "_headers").read_text())
    every, assets = rules
    assert (every[-2:], assets) == ("/*", every.replace("*", "assets/*"))
    # Hosts join what two rules say of one header, so no header may stand in both.
    assert rules[every].keys() & rules[assets].keys() == set()


@pytest.mark.parametrize(
    "broken",
    [
        "/a /b 301!",
        "/a /b",
        "/a /b 301\n/a /c 301",
        "a /b 301",
        "/a/* /b 301",
        f"/a /{'b' * 1_000} 301",
        "".join(f"/{number} /b 301\n" for number in range(2_001)),
    ],
    ids=range(7),
)
def test_redirects_that_a_host_would_leave_out_are_noticed(broken: str) -> None:
    with pytest.raises((AssertionError, ValueError)):
        assert {status for _, status in redirect_rules(broken).values()} <= STATUSES


@pytest.mark.parametrize(
    "broken",
    ["/*\nX-A: b", "  X-A: b", "/*\n  X-A", "/*\n  X-A: b\n  x-a: c", "/*/*\n  X-A: b", f"/*\n  X: {'b' * 2_000}"],
)  # fmt: skip
def test_headers_that_a_host_would_leave_out_are_noticed(broken: str) -> None:
    with pytest.raises(AssertionError):
        header_rules(broken)


def test_netlify_builds_the_site_and_forces_its_redirects(published: Path, tmp_path: Path) -> None:
    given = tomllib.loads((EXAMPLES / "netlify.toml").read_text())
    assert given.keys() == {"build"}
    assert given["build"].keys() == {"command", "publish"}
    install, build, force = given["build"]["command"].split(" && ")
    assert install == "pip install helpgen"
    assert build == f"helpgen build --tenant {SITE}"
    target = tmp_path / given["build"]["publish"]
    shutil.copytree(published / "help" / SITE, target)
    subprocess.run(["/bin/sh", "-c", force], cwd=tmp_path, check=True)
    rules = redirect_rules((target / "_redirects").read_text())
    assert {status for _, status in rules.values()} == {"301!"}
    # Without the mark Netlify would serve what lies there.
    assert all((target / old.strip("/") / "index.html").is_file() for old in rules)


def test_cloudflare_is_given_the_folder_of_the_site() -> None:
    given = tomllib.loads((EXAMPLES / "wrangler.toml").read_text())
    assert given.keys() == {"name", "pages_build_output_dir", "compatibility_date"}
    assert given["pages_build_output_dir"] == f"site/{SITE}"


def test_github_is_given_the_folder_and_may_write_pages_and_nothing_else() -> None:
    given = yaml.safe_load((EXAMPLES / "github-pages.yml").read_text())
    assert given["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    (job,) = given["jobs"].values()
    assert job["environment"]["name"] == "github-pages"
    used = [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step]
    assert used == [
        *("actions/checkout", "actions/setup-python"),
        *("actions/upload-pages-artifact", "actions/deploy-pages"),
    ]
    (folder,) = [step["with"]["path"] for step in job["steps"] if "path" in step.get("with", {})]
    assert folder == f"site/{SITE}"


def _calls(tmp_path: Path, site: Path) -> list[list[str]]:
    """What s3.sh asks of a program `aws` that only writes it down, one argument a line."""
    program = tmp_path / "bin" / "aws"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" = >> "{tmp_path}/calls"\n')
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    script = ["/bin/sh", str(EXAMPLES / "s3.sh"), str(site), "bucket"]
    subprocess.run(script, env=environment, check=True)
    calls = (tmp_path / "calls").read_text().split("=\n")
    return [call.splitlines() for call in calls if call]


def test_a_bucket_gets_files_that_last_before_pages_and_an_object_for_each_earlier_address(
    published: Path, tmp_path: Path
) -> None:
    site = published / "help" / SITE
    assets, pages, *moved, website = _calls(tmp_path, site)
    lasting = header_rules((site / "_headers").read_text())["/assets/*"]["cache-control"]
    assert assets[:4] == ["s3", "sync", f"{site}/assets", "s3://bucket/assets"]
    assert assets[4:] == [
        "--cache-control",
        lasting,
    ]  # and no --delete: open pages still ask for the older ones
    assert pages[:5] == ["s3", "sync", str(site), "s3://bucket", "--delete"]
    hidden = [after for before, after in pairwise(pages) if before == "--exclude"]
    assert hidden == ["assets/*", "_headers", "_redirects", "manifest.json"]
    rules = redirect_rules((site / "_redirects").read_text())
    put = {
        call[call.index("--key") + 1]: call[call.index("--website-redirect-location") + 1]
        for call in moved
    }
    assert put == {f"{old[1:]}index.html": new for old, (new, _) in rules.items() if old[-1] == "/"}
    assert all((site / key).is_file() for key in put)
    configuration = json.loads(website[website.index("--website-configuration") + 1])
    assert configuration == {
        "IndexDocument": {"Suffix": "index.html"},
        "ErrorDocument": {"Key": "404.html"},
    }


def test_cloudfront_says_what_no_page_can_say_of_itself() -> None:
    given = json.loads((EXAMPLES / "cloudfront-headers.json").read_text())["SecurityHeadersConfig"]
    assert given["ContentSecurityPolicy"]["ContentSecurityPolicy"] == framing(())
    assert given["ReferrerPolicy"]["ReferrerPolicy"] == REFERRER
    assert given["ContentTypeOptions"] == {"Override": True}
