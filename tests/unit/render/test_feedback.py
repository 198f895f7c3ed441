"""Whether an article helped is asked only where the organization wants to know."""

from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from helpgen.render.content_policy import CONTENT, content_policy
from tests.unit.render.sample import content, files, page, shelf, site, tenant

PATH = "help/portal/a/index.html"
ARTICLES = shelf("portal", [content("a", title="Tom & <Jerry>?")])


def article(feedback: str | None) -> str:
    return page(site(ARTICLES, tenant=tenant(feedback=feedback, email="desk@x.example")), PATH)


def test_nobody_is_asked_where_there_is_no_address_for_it() -> None:
    text = article(None)
    assert "helpful" not in text
    assert "form-action &#39;none&#39;" in text or "form-action 'none'" in text


def test_a_form_goes_to_the_organization_and_the_policy_opens_to_that_origin_alone() -> None:
    text = article("https://answers.x.example:8443/help?from=site")
    assert (
        '<form class="helpful" method="post" action="https://answers.x.example:8443/help?from=site"'
        in text
    )
    assert '<input type="hidden" name="article" value="help.portal.a">' in text
    assert "form-action https://answers.x.example:8443; require" in text


def test_every_page_and_the_headers_have_the_same_policy() -> None:
    whole = site(ARTICLES, tenant=tenant(feedback="https://x.example/f"))
    policy = content_policy("https://x.example/f")
    made = files(whole)
    pages = [path for path in made if path.endswith(".html")]
    assert len(pages) >= 4
    for path in (*pages, "_headers"):
        assert policy in made[path].data.decode(), path


def test_mail_goes_to_the_organization_with_a_subject_that_names_the_article() -> None:
    text = article("help@x.example")
    links = [unescape(part.partition('"')[0]) for part in text.split('href="')[1:]]
    asked = [urlsplit(each) for each in links if each.startswith("mailto:help@x.example")]
    assert [parse_qs(each.query)["subject"] for each in asked] == [
        ["Yes, this was helpful: Tom & <Jerry>?"],
        ["No, this was not helpful: Tom & <Jerry>?"],
    ]
    assert '<form class="helpful"' not in text
    assert CONTENT in text


@pytest.mark.parametrize("origin", ["https://a.example", "https://a.example:8443"])
def test_the_policy_names_an_origin_and_no_path(origin: str) -> None:
    assert f"form-action {origin};" in content_policy(f"{origin}/a;b/?c=d")
    assert "a;b" not in content_policy(f"{origin}/a;b/?c=d")
