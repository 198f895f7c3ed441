from helpgen.model.options import Stocked
from tests.unit.compile.builder import article
from tests.unit.lint.linted import linted

KEYS: tuple[Stocked, ...] = ("key",)


def keys(*sources: str, summary: str = "About it.") -> set[str]:
    articles = [article(each, f"a{at}", summary=summary) for at, each in enumerate(sources)]
    found = linted(*articles, unused=KEYS)
    return {each.message.split()[-1] for each in found if each.code == "PR450"}


ALL = {f"features.{name}" for name in ("x", "y", "hours", "rate", "days", "code", "open", "list")}


def test_nothing_is_told_unasked_or_while_something_is_missing() -> None:
    assert linted(article("x")) == ()
    assert linted(article("x"), unused=KEYS, are_all=False) == ()


def test_keys_that_nothing_names_are_told() -> None:
    assert keys("x") == ALL


def test_a_condition_a_variable_and_a_summary_use_a_key_whoever_sees_them() -> None:
    source = "<!-- help:when features.x and features.hours > 99 -->\n{{features.rate}}\n<!-- help:end -->"
    assert keys(source, summary="{{features.code}}") == ALL - {
        "features.x",
        "features.hours",
        "features.rate",
        "features.code",
    }
