from helpgen.verify.prose.told import Sentence, told
from tests.unit.verify.small import read


def test_each_sentence_has_its_own_stress() -> None:
    _, (reading,) = read("Click **Save**. You can save, or *Save* again, or `Close`.\n")
    assert told(reading.passages[0]) == (
        Sentence("Click Save.", ("Save",)),
        Sentence("You can save, or Save again, or Close.", ("Save", "Close")),
    )


def test_a_stressed_word_within_another_one_is_not_taken_for_it() -> None:
    _, (reading,) = read("The canister is what you *can* open.\n")
    (only,) = told(reading.passages[0])
    assert only.stress == ("can",)


def test_a_row_is_one_sentence() -> None:
    _, (reading,) = read("| A. B | C |\n| - | - |\n| One. Two | **x** |\n")
    assert [each.text for each in told(reading.passages[1])] == ["One. Two | x"]
    assert told(reading.passages[1])[0].stress == ("x",)
