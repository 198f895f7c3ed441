import pytest

from helpgen.compile.chunks.target_hints import Files, allowed_hint, file_hint
from helpgen.model.asset import Asset

PATHS = (
    "content/help/visits/slot.png",
    "content/help/portal/free-slot.png",
    "content/assets/Logo.svg",
)
FILES = Files(
    "content/help/visits/book.md", "content", {path: Asset(path, "x", b"") for path in PATHS}
)
SLUGS = ("/help/visits/book", "/help/visits/cancel-a-visit", "/help/records/add-a-patient")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Slot.PNG", "did you mean slot.png?"),
        ("slots.png", "did you mean slot.png?"),
        ("free-slot.png", "did you mean ../portal/free-slot.png?"),
        ("logo.svg", "did you mean Logo.svg?"),
        ("cancel-a-visit", "write /help/visits/cancel-a-visit"),
        ("../records/add-a-patient.md", "write /help/records/add-a-patient"),
        ("www.example.com", "write https://www.example.com"),
        ("example.com/a?b", "write https://example.com/a?b"),
        ("http//x.example", "write https://x.example"),
        ("desk@bay.example", "write mailto:desk@bay.example"),
        ("212 555-0100", "write tel:2125550100"),
        ("zzz.png", "put it beside the article or in content/assets/"),
        ("zzz.md", "link to the article's slug, as /help/category/name"),
    ],
)
def test_a_file_that_is_not_there_is_answered_with_what_was_meant(typed: str, hint: str) -> None:
    assert file_hint(typed, "", FILES, "/help/visits/book", SLUGS) == hint


def test_the_heading_stays_behind_the_slug() -> None:
    assert file_hint("cancel-a-visit.md", "fees", FILES, "/help/visits/book", SLUGS).endswith(
        "/cancel-a-visit#fees"
    )


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("//x.example", "write https://x.example"),
        ("https:/x.example", "write https://x.example"),
        ("htps://x.example", "did you mean https://x.example?"),
        ("mailt:a@b.example", "did you mean mailto:a@b.example?"),
    ],
)
def test_an_address_with_a_slip_is_shown_without_it(url: str, hint: str) -> None:
    assert allowed_hint(url) == hint


def test_an_address_of_another_kind_is_told_which_there_are() -> None:
    assert allowed_hint("javascript:x").startswith("use https")
