"""llms-full.txt."""

import pytest

from helpgen.model.address import ROOT
from tests.unit.render.sample import UNMET, content, files, shelf, site, tenant


def test_it_holds_every_article_under_its_title() -> None:
    one, two = content("one"), content("two", unmet=(UNMET,), has_body=False)
    markdown = {one.slug: f"[Two]({ROOT}help/portal/two/)\n", two.slug: ""}
    whole = site(
        shelf("portal", [one, two]), markdown=markdown, tenant=tenant(base_url="https://x.example")
    )
    assert files(whole)["llms-full.txt"].data.decode() == (
        "# [One](https://x.example/help/portal/one/)\n\nAbout One.\n\n[Two](https://x.example/help/portal/two/)\n\n"
        "# [Two](https://x.example/help/portal/two/)\n\nAbout Two.\n\n"
        "> [!IMPORTANT] Not enabled here\n"
        "> - [Self-booking \\<beta>](https://x.example/help/settings/self-booking/)\n"
    )


@pytest.mark.parametrize(
    ("language", "locale", "said"),
    [
        ("en", "de", "Not enabled here"),
        ("de", "en", "Hier nicht aktiviert"),
        ("de-AT", "he", "Hier nicht aktiviert"),
        ("fr", "de", "Not enabled here"),
    ],
)
def test_what_is_not_enabled_is_said_in_the_language_of_the_articles(
    language: str, locale: str, said: str
) -> None:
    one = content("one", unmet=(UNMET,), has_body=False)
    whole = site(
        shelf("portal", [one]),
        markdown={one.slug: ""},
        tenant=tenant(locale=locale),
        language=language,
    )
    assert f"> [!IMPORTANT] {said}\n" in files(whole)["llms-full.txt"].data.decode()
