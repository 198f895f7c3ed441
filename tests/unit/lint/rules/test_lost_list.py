import pytest

from tests.unit.lint.linted import proven

ON, ELSE, END = (f"<!-- help:{word} -->" for word in ("when features.x", "else", "end"))
GONE = "this announces something, and nothing of it follows"


@pytest.mark.parametrize(
    "source",
    [
        "Bring:\n\n- a\n- b",
        "Opens at 9:30:",
        f"Bring:\n\n{ON}\n- a\n{ELSE}\n- b\n{END}",
        f"Bring:\n\n{ON}\n- a\n{END}\n- b",
        f"Bring:\n\n{ON}\n- a\n{ELSE}\nNothing.\n{END}",
        f"{ON}\nBring:\n\n- a\n{END}\n\nGo.",
        f"Run:\n\n{ON}\n```\na\n```\n{ELSE}\n| A |\n|---|\n| b |\n{END}",
        "Note:\n\nGo on.",
        f"Note:\n\nGo on.\n{ON}\n- a\n{END}",
        "- Name:\n- Address:\n\nText.",
        f"At <!-- help:when features.x -->9:<!-- help:end -->\n\n{ON}\n- a\n{END}",
        f"Bring\n\n{ON}\n- a\n{END}",
    ],
)
def test_what_is_announced_to_everybody_who_gets_it_is_fine(source: str) -> None:
    assert proven("ST112", source) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"Bring:\n\n{ON}\n- a\n{END}", f"1: {GONE} when features.x = off"),
        (f"Bring:\n\n{ON}\n- a\n{END}\n\nGo.", f"1: {GONE} when features.x = off"),
        (f"Bring:\n\n{ON}\n- a\n{END}\n\n## B\n\n- b", f"1: {GONE} when features.x = off"),
        (f"See:\n\n{ON}\n| A |\n|---|\n| b |\n{END}", f"1: {GONE} when features.x = off"),
        (f"1. Choose:\n   {ON}\n   - a\n   {END}\n2. Go.", f"1: {GONE} when features.x = off"),
        ("Bring:\n\n## B\n\nx", f"1: {GONE}"),
    ],
)
def test_what_is_announced_and_gone_is_told_at_the_announcement(source: str, found: str) -> None:
    assert proven("ST112", source) == [found]
