import pytest

from tools.reference.marked import MissingBlockError, replaced

TEXT = "before\n<!-- generated: a -->\nold\n<!-- generated: end -->\nafter\n"


def test_only_the_block_changes() -> None:
    assert replaced(TEXT, "a", "new\n") == TEXT.replace("old", "new")


def test_replacing_twice_is_replacing_once() -> None:
    once = replaced(TEXT, "a", "new")
    assert replaced(once, "a", "new") == once


@pytest.mark.parametrize("text", ["", TEXT.replace(": a", ": b"), TEXT.replace(": end", ": ned")])
def test_a_missing_or_unclosed_block_is_refused(text: str) -> None:
    with pytest.raises(MissingBlockError, match="no block 'a'"):
        replaced(text, "a", "new")
