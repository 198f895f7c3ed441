from tests.unit.verify.library import Library, judged, of, said

LAW = "<!-- help:claim loan.soon#never-early -->\nIt waits.\n"
NOT = "<!-- help:claim loan.note not={} -->\nNobody hears of it.\n"


def test_a_law_is_tried_on_many_cases_and_the_same_ones_each_time() -> None:
    first, second = Library(), Library()
    (verdict,) = judged(LAW, engine=first)
    judged(LAW, engine=second)
    assert (str(verdict.status), verdict.checks) == ("pass", 64)
    assert first.asked == second.asked
    assert {each.law for each in first.asked} == {"never-early"}


def test_cases_lie_on_both_sides_of_the_limit() -> None:
    engine = Library()
    judged(LAW, of(hours=24), engine=engine)
    answers = engine.answer(list(engine.asked))
    assert {each.allowed for each in answers} == {True, False}


def test_a_law_that_does_not_hold_is_told_with_a_case_and_the_rules_place() -> None:
    (found,) = said(LAW, engine=Library(lies=frozenset({"never-early"})))
    assert found.startswith("CL907 1:1 loan.soon#never-early does not hold: with now 20")
    assert found.endswith("(mend the sentence, or the rule; the rule is library/soon.js:7)")


def test_another_law_of_the_rule_does_not_matter() -> None:
    assert said(LAW, engine=Library(lies=frozenset({"never-late"}))) == []


def test_an_effect_that_is_ruled_out_and_follows_is_told() -> None:
    for effect in ("mail", "mail:staff"):
        (found,) = said(NOT.format(effect), of(x=True))
        assert found.startswith(
            "CL907 1:1 loan.note does have the effect mail:staff: with asked for nothing it is allowed"
        )


def test_an_effect_for_somebody_else_or_of_another_kind_does_not_follow() -> None:
    assert said(NOT.format("mail:reader"), of(x=True)) == []
    assert said(NOT.format("task"), of(x=True)) == []


def test_where_the_setting_is_off_nothing_follows() -> None:
    assert said(NOT.format("mail"), of(x=False)) == []
    fixed = NOT.format("mail with features.x=true")
    assert len(said(fixed, of(x=False))) == 1


def test_a_rule_that_takes_nothing_is_tried_once() -> None:
    (verdict,) = judged(NOT.format("mail"))
    assert verdict.checks == 1


def test_a_rule_that_answers_no_case_was_not_proven() -> None:
    (found,) = said(LAW, engine=Library(errors="no shelf"))
    assert found == (
        "CL907 1:1 loan.soon could not be tried: no shelf (claim it with a table of examples)"
    )
