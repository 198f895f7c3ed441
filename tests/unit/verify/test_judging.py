from tests.unit.verify.library import Library, judged, of, said, states

TABLE = """\
<!-- help:examples loan.soon -->
| Now | Picked up | OK? |
| --- | --- | --- |
| 2 Mar 2026, 10:00 | 3 Mar 2026, 10:00 | yes |
"""


def test_organizations_that_see_a_claim_alike_share_one_verdict() -> None:
    engine = Library()
    found = judged(TABLE, of("a"), of("b"), of("c", hours=30), engine=engine)
    assert states(found) == [("pass", ("a", "b")), ("fail", ("c",))]
    assert len(engine.asked) == 2


def test_a_thousand_organizations_cost_their_policies() -> None:
    engine = Library()
    tenants = [of(f"t{number}", hours=number % 3) for number in range(300)]
    (verdict,) = judged(TABLE, *tenants, engine=engine)
    assert len(verdict.tenants) == 300
    assert len(engine.asked) == 3


def test_a_setting_that_the_rule_does_not_read_parts_nobody() -> None:
    engine = Library()
    judged(TABLE, of("a", days=1), of("b", days=2), engine=engine)
    assert len(engine.asked) == 1


def test_a_number_and_the_same_truth_are_two_policies() -> None:
    engine = Library()
    judged(TABLE, of("a", hours=1), of("b", hours=True), engine=engine)
    assert len(engine.asked) == 2


def test_who_is_not_shown_a_claim_has_it_hidden() -> None:
    source = f"<!-- help:when features.x -->\n{TABLE}<!-- help:end -->\n"
    found = judged(source, of("a", x=True), of("b"))
    assert states(found) == [("pass", ("a",)), ("hidden", ("b",))]
    assert found[1].checks == 0


def test_an_article_that_an_organization_lacks_hides_all_its_claims() -> None:
    found = judged(TABLE, of("a", y=True), of("b"), exists="features.y")
    assert states(found) == [("pass", ("a",)), ("hidden", ("b",))]


def test_a_branch_elsewhere_matters_to_a_table_and_not_to_a_law() -> None:
    engine = Library()
    elsewhere = "<!-- help:when features.x -->\nMore.\n<!-- help:end -->\n\n"
    law = "<!-- help:claim loan.soon#never-early -->\nIt waits.\n"
    judged(elsewhere + law, of("a", x=True), of("b"), engine=engine)
    once = len(engine.asked)
    found = judged(elsewhere + TABLE, of("a", x=True), of("b"), engine=engine)
    assert once == 64
    assert len(engine.asked) == once + 2
    assert states(found) == [("pass", ("a", "b"))]


def test_rows_under_conditions_are_judged_for_those_who_see_them() -> None:
    source = f"""\
{TABLE.rstrip()}
<!-- help:when features.x -->
| 2 Mar 2026, 10:00 | 2 Mar 2026, 12:00 | yes |
<!-- help:end -->
"""
    found = judged(source, of("a", x=True), of("b"))
    assert states(found) == [("fail", ("a",)), ("pass", ("b",))]
    assert [each.rows for each in found] == [(4, 6), (4,)]
    assert [each.checks for each in found] == [2, 1]


def test_the_words_in_a_cell_are_each_organizations_own() -> None:
    source = (
        "<!-- help:examples loan.soon -->\n| Now | Picked up | OK? |\n| --- | --- | --- |\n"
        "| 2 Mar 2026, 10:00 | {{features.code}} | yes |\n"
    )
    found = judged(source, of("a", code="3 Mar 2026, 10:00"), of("b", code="soon"))
    assert states(found) == [("pass", ("a",)), ("error", ("b",))]


def test_what_nobody_knows_is_said_once_and_for_everybody() -> None:
    found = judged(
        "<!-- help:claim loan.son#never-early -->\nIt waits.\n", of("a"), of("b", hours=1)
    )
    assert states(found) == [("error", ("a", "b"))]
    assert found[0].findings[0].tenants == ()


def test_a_finding_names_its_organizations_where_they_are_not_all() -> None:
    found = judged(TABLE, of("a"), of("c", hours=30))
    assert found[1].findings[0].tenants == ("c",)


def test_an_error_weighs_more_than_a_row_that_is_false() -> None:
    source = f"{TABLE}| soon | 3 Mar 2026, 10:00 | yes |\n| 3 Mar 2026, 10:00 | 3 Mar 2026, 10:00 | yes |\n"
    (verdict,) = judged(source)
    assert str(verdict.status) == "error"
    assert [each.code for each in verdict.findings] == ["CL904", "CL905"]


def test_an_event_is_no_claim_of_its_own() -> None:
    steps = "1. A. <!-- help:event ask by=reader -->\n2. B. <!-- help:event lend by=staff -->\n"
    source = f"<!-- help:flow lend -->\n{steps}"
    (verdict,) = judged(source)
    assert (verdict.claim.said.form, str(verdict.status)) == ("flow", "pass")


def test_the_rule_of_a_verdict_is_the_one_that_decides() -> None:
    table, number = judged(TABLE + "\n24 hours<!-- help:is features.hours unit=hour -->\n")
    assert (table.rule, number.rule) == ("loan.soon", "")
    assert number.name == "is features.hours, line 6"


def test_two_claims_of_one_line_have_their_own_columns() -> None:
    found = said(
        "Wait 23 hours<!-- help:is features.hours -->, then 25 hours<!-- help:is features.hours -->.\n"
    )
    assert [each.split()[1] for each in found] == ["1:14", "1:60"]


def test_what_with_fixes_parts_nobody() -> None:
    engine = Library()
    fixed = TABLE.replace("loan.soon", "loan.soon with features.hours=24")
    (verdict,) = judged(fixed, of("a", hours=1), of("b", hours=2), engine=engine)
    assert (str(verdict.status), verdict.tenants) == ("pass", ("a", "b"))
    assert len(engine.asked) == 1
