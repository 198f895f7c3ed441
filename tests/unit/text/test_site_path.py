import pytest

from helpgen.text.site_path import site_path, sites_of

SITES = sites_of(
    [
        ("elm", "https://help.example/elm"),
        ("oak", "https://help.example"),
        ("fir", "http://fir.example:8080/a/b"),
    ]
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://help.example/help/x/y/", ("oak", "/help/x/y")),
        ("https://help.example/help/x/y", ("oak", "/help/x/y")),
        ("HTTP://HELP.example:80/help/x/y/index.html?q#a", ("oak", "/help/x/y")),
        ("https://help.example:443/help/%78/y", ("oak", "/help/x/y")),
        ("https://help.example", ("oak", "")),
        ("https://help.example/index.html", ("oak", "")),
        ("https://help.example/elm/help/x/y/", ("elm", "/help/x/y")),
        ("https://help.example/elmwood/help/x/y/", ("oak", "/elmwood/help/x/y")),
        ("https://fir.example:8080/a/b/", ("fir", "")),
        ("https://fir.example:8080/a/bc", None),
        ("https://fir.example/a/b/", None),
        ("https://other.example/help/x/y/", None),
        ("https://nothelp.example/", None),
        ("https://help.example:x/", None),
        ("mailto:a@help.example", None),
    ],
)
def test_an_address_under_a_base_url_leads_into_that_site(
    url: str, expected: tuple[str, str] | None
) -> None:
    assert site_path(url, SITES) == expected
