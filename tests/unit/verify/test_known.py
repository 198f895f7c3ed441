import pytest

from tests.unit.verify.library import said

BLOCKS = {
    "claim loan.son#never-early": "1:17 there is no rule loan.son (did you mean loan.soon?)",
    "claim loan.soon#never-erly": "1:17 there is no property never-erly (did you mean never-early?)",
    "claim loan.note#never-early": "1:17 there is no property never-early (loan.note has none)",
    "claim loan.note not=male": "1:17 there is no effect male (did you mean mail?)",
    "examples zzz": "1:20 there is no rule zzz (there are loan.due, loan.note, loan.soon)",
    "flow len": "1:16 there is no flow len (did you mean lend?)",
}


@pytest.mark.parametrize("words", BLOCKS)
def test_what_nobody_has_is_told_at_its_name_with_what_was_meant(words: str) -> None:
    assert said(f"<!-- help:{words} -->\nWords.\n") == [f"CL903 {BLOCKS[words]}"]


def test_a_key_and_a_message_are_told_too() -> None:
    (found,) = said("24 hours<!-- help:is features.hour -->\n")
    assert found == "CL903 1:22 there is no key features.hour (did you mean features.hours?)"
    (found,) = said("“x”<!-- help:message gon -->\n")
    assert found == "CL903 1:22 there is no message gon (did you mean gone?)"


def test_an_effect_may_be_for_anybody() -> None:
    assert said("<!-- help:claim loan.note not=mail:the-moon -->\nWords.\n") == []
    assert said("<!-- help:claim loan.note not=task -->\nWords.\n") == []
