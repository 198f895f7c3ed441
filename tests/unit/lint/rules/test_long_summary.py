from helpgen.lint.rules.long_summary import LONGEST
from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted


def test_a_summary_as_long_as_it_may_be_is_fine() -> None:
    assert linted(article("a", summary="x" * LONGEST)) == ()


def test_one_more_character_is_found_with_the_limit() -> None:
    (found,) = linted(article("a", summary="x" * (LONGEST + 1)))
    assert (found.code, str(LONGEST) in found.hint) == ("FM118", True)
    assert str(LONGEST + 1) in found.message
