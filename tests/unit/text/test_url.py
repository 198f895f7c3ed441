import pytest

from helpgen.text.url import allowed, scheme


@pytest.mark.parametrize(
    "url",
    [
        "https://harbor.example/a?b=c#d",
        "http://harbor.example",
        "HTTPS://harbor.example",
        "mailto:desk@harbor.example",
        "tel:+12125550100",
        "#top",
        "/help/portal/booking",
    ],
)
def test_addresses_on_the_allow_list_stay_as_they_are(url: str) -> None:
    assert allowed(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        " \x01javascript:alert(1)",
        "vbscript:x",
        "file:///etc/passwd",
        "data:text/html,x",
        "//evil.example",
        "/\\evil.example",
        "/help/\\evil",
        "https:",
        "https://",
        "https:evil",
        "mailto:",
        "guide.pdf",
        "../up",
        "",
        "java\x01script:x",
        "https://harbor.example/\x7f",
    ],
)
def test_every_other_address_is_refused(url: str) -> None:
    assert allowed(url) is None


def test_an_address_comes_back_as_a_browser_reads_it() -> None:
    assert allowed(" ht\ntps://harbor.example\t ") == "https://harbor.example"


def test_the_scheme_is_told_whatever_its_letter_case_and_a_relative_address_has_none() -> None:
    assert scheme("\tJavaScript:x") == "javascript"
    assert scheme("guide.pdf") is None
