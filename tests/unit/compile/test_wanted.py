"""An article is compiled in the variants that tenants want, and in no others."""

from helpgen.compile import Survey, wanted
from helpgen.model.profile import Profile
from tests.unit.compile.builder import article, tenant

_BOTH = "<!-- help:when features.x -->\none\n<!-- help:else -->\ntwo\n<!-- help:end -->"


def test_of_many_tenants_with_the_same_answers_one_variant_is_wanted() -> None:
    tenants = [_with(f"t{number}", x=number > 1) for number in range(5)]
    assert wanted(article(_BOTH), tenants) == ((False, True), (True, True))


def test_who_does_not_have_the_body_wants_no_variant_of_it() -> None:
    made = article(_BOTH, has_body="features.y")
    assert wanted(made, [_with("a", x=True), _with("b", y=True)]) == ((False, True),)
    assert wanted(made, [_with("a", x=True)]) == ()


def test_an_article_without_conditions_is_wanted_once_even_by_nobody() -> None:
    assert wanted(article("text"), []) == ((),)


def test_articles_that_ask_the_same_of_the_same_tenants_get_answers_of_their_own() -> None:
    survey = Survey([_with("a", x=True, y=True), _with("b", y=True), _with("c")])
    asked = {
        "features.x": ((False,), (True,)),
        "features.y": ((False,), (True,)),
        "features.x and features.y": ((False,), (True,)),
        "features.x and not features.y": ((False,),),
    }
    for _ in range(2):  # the second time every condition is known
        for condition, answers in asked.items():
            body = f"<!-- help:when {condition} -->\none\n<!-- help:end -->"
            assert survey.wanted(article(body)) == answers
    assert len(survey) == 3


def _with(name: str, *, x: bool = False, y: bool = False) -> Profile:
    return tenant(name, {"features.x": x, "features.y": y})
