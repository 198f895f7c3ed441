import html
import json
import re

import pytest

from tests.faults.ward import Bad, Ward
from tests.project import Project


def email(value: str, codes: str = "PR413") -> Bad:
    return Bad(f"contact: {{email: {json.dumps(value)}}}\n", codes, 3, 18)


EMAILS = {
    "header": email("desk@harbor.example\r\nBcc: all@e.example", "PR403 PR413"),
    "header-encoded": email("desk@harbor.example?bcc=all@e.example"),
    "header-percent": email("desk@harbor.example%0d%0aBcc:x@e.example"),
    "javascript": email("javascript:alert(1)"),
    "javascript-at": email("javascript:alert(1)@e.example"),
    "mailto": email("mailto:desk@harbor.example"),
    "two": email("a@e.example, b@e.example"),
    "named": email("Desk <desk@harbor.example>"),
    "quoted": email('"<script>"@e.example'),
    "no-host": email("desk"),
    "dotless-host": email("desk@localhost"),
    "rtl": email("desk\u202e@harbor.example"),
    "number": Bad("contact: {email: 7}\n", "PR413", 3, 18),
    "phone-script": Bad("contact: {phone: 'javascript:1'}\n", "PR413", 3, 18),
    "phone-pause": Bad("contact: {phone: '555;ext=1,2'}\n", "PR413", 3, 18),
    "url-script": Bad("contact: {url: 'javascript:alert(1)'}\n", "PR413", 3, 16),
    "url-user": Bad("contact: {url: 'https://bank@e.example'}\n", "PR413", 3, 16),
}


@pytest.fixture(scope="module")
def emails(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return Ward(tmp_path_factory.mktemp("emails"), EMAILS)


@pytest.mark.row("B29")
@pytest.mark.parametrize("name", EMAILS)
def test_a_contact_that_is_none_holds_its_tenant_back(emails: Ward, name: str) -> None:
    emails.assert_held(name)


@pytest.mark.row("B29")
def test_their_neighbor_is_published(emails: Ward) -> None:
    emails.assert_others_published()


@pytest.mark.row("B29")
@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("desk@harbor.example", "mailto:desk@harbor.example"),
        ("a+b@harbor.example", "mailto:a%2Bb@harbor.example"),
        ("a&b=c?d@harbor.example", "mailto:a%26b%3Dc%3Fd@harbor.example"),
        ("a%41@harbor.example", "mailto:a%2541@harbor.example"),
        ("o'neil@harbor.example", "mailto:o%27neil@harbor.example"),
    ],
)
def test_an_address_is_percent_encoded_in_its_link_and_literal_in_text(
    project: Project, address: str, href: str
) -> None:
    project.article("portal/contact", "## Steps\n\nWrite to {{tenant.name}}.\n")
    project.profile("harbor", f"contact: {{email: {json.dumps(address)}}}\n")
    assert project.build().exit_code == 0
    page = project.page("harbor", "index.html")
    assert href in page, re.findall("mailto:[^ >]*", page)
    assert html.escape(address).replace("&#x27;", "&#39;") in page.replace("&#34;", '"')
