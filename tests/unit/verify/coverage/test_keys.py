import pytest

from helpgen.verify.coverage.keys import key_figures, told_keys
from tests.unit.compile.builder import article
from tests.unit.verify.small import CATALOG, description, read, setting


def told(source: str) -> set[str]:
    made, readings = read(source)
    return {*told_keys(made, readings, setting())}


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("It is {{features.hours | unit}}.\n", "features.hours"),
        ("## On {{features.code}}\n", "features.code"),
        ("| {{features.rate}} |\n| - |\n| a |\n", "features.rate"),
        ("<!-- help:when features.x -->\nText.\n<!-- help:end -->\n", "features.x"),
        ("A <!-- help:when features.y -->b <!-- help:end -->c.\n", "features.y"),
        ("24<!-- help:is features.hours --> hours.\n", "features.hours"),
        ("<!-- help:claim a.b#c with features.code=x -->\nText.\n", "features.code"),
        (
            "<!-- help:examples a.b -->\n| features.rate | Is it? |\n| - | - |\n| 1 | yes |\n",
            "features.rate",
        ),
    ],
)
def test_an_article_tells_a_key_that_it_names(source: str, key: str) -> None:
    assert key in told(source)
    assert key not in told("Text.\n")


def test_title_summary_and_prerequisites_tell_too() -> None:
    made = article("Text.\n", title="On {{features.code}}", summary="It is {{features.rate}}.")
    assert {*told_keys(made, (), setting())} == {"features.code", "features.rate"}


def test_what_rules_read_and_no_article_tells_is_untold_and_the_other_way_round() -> None:
    made, readings = read(
        "{{features.hours}} {{features.code}} {{labels.patient.plural}} {{tenant.name}}\n"
    )
    found = key_figures([(made, readings)], CATALOG, description(), setting())
    assert found.read == ("features.hours", "features.x")
    assert found.untold == ("features.x",)
    assert found.unread == ("features.code",)
