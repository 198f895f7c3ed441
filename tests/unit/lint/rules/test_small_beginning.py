import pytest

from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

SMALL = "{{labels.patient.plural | lower}} book."


@pytest.mark.parametrize(
    "source",
    [
        "{{labels.patient.plural | cap}} book.",
        "{{labels.patient.plural | lower | cap}} book.",
        "Your {{labels.patient.plural | lower}} book.",
        f"- {SMALL}",
        f"| A |\n|---|\n| {SMALL} |",
    ],
)
def test_a_capital_or_a_label_inside_a_sentence_is_fine(source: str) -> None:
    assert linted(article(source)) == ()


@pytest.mark.parametrize("begins", ["", "1. ", "## "])
def test_a_sentence_that_begins_small_is_told(begins: str) -> None:
    (found,) = linted(article(f"x\n\n{begins}{SMALL}"))
    assert (found.code, found.place.line) == ("LB321", 12)
