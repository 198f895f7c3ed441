from tests.unit.verify.library import judged, of, said, states

ASK = "1. Ask. <!-- help:event ask by=reader -->\n"
LEND = "2. Lend. <!-- help:event lend by=staff -->\n"
FLOW = "<!-- help:flow lend -->\n"


def test_steps_in_their_order_are_right() -> None:
    (verdict,) = judged(FLOW + ASK + LEND)
    assert (str(verdict.status), verdict.checks) == ("pass", 2)


def test_a_step_without_an_event_is_only_words() -> None:
    assert said(f"{FLOW}{ASK}1. Wait.\n{LEND}") == []


def test_the_first_step_that_is_told_otherwise_is_named_with_the_whole_way() -> None:
    (found,) = said(FLOW + LEND + ASK)
    way = "it goes: ask by=reader, then lend by=staff"
    assert found == f"CL908 2:10 step 1 of lend is not told as it goes ({way})"


def test_a_step_by_somebody_else_is_another_step() -> None:
    (found,) = said(FLOW + ASK + LEND.replace("staff", "reader"))
    assert found.startswith("CL908 3:10 step 2 of lend")


def test_a_step_that_is_missing_is_told_at_the_claim_and_one_too_many_at_itself() -> None:
    assert said(FLOW + ASK)[0].startswith("CL908 1:1 step 2 of lend")
    assert said(FLOW + ASK + LEND + LEND)[0].startswith("CL908 4:10 step 3 of lend")


def test_a_way_that_cannot_be_gone_under_these_settings_is_told_for_whom() -> None:
    found = judged(FLOW + ASK + LEND, of("a", x=True), of("b"))
    assert [(str(each.status), each.tenants) for each in found] == [
        ("fail", ("a",)),
        ("pass", ("b",)),
    ]
    assert "the flow lend cannot be gone here: ask by=reader is refused" in (
        found[0].findings[0].message
    )


def test_settings_behind_with_decide_the_way() -> None:
    assert len(said(FLOW.replace("lend -->", "lend with features.x=true -->") + ASK + LEND)) == 1
    assert (
        said(FLOW.replace("lend -->", "lend with features.x=false -->") + ASK + LEND, of(x=True))
        == []
    )


def test_an_event_or_actor_that_there_is_not_is_told_with_what_was_meant() -> None:
    (found,) = said(FLOW + ASK.replace("ask by", "asks by") + LEND)
    assert found.startswith("CL903 2:9 there is no event asks (did you mean ask?)")
    (found,) = said(FLOW + ASK + LEND.replace("by=staff", "by=nobody"))
    assert found.endswith("there is no actor nobody (there are reader, staff)")


def test_a_flow_needs_an_ordered_list() -> None:
    for below in ("Words.\n", "- Ask. <!-- help:event ask by=reader -->\n"):
        (found,) = said(FLOW + below)
        assert found.startswith("CL902 1:1 no ordered list follows")


def test_only_the_steps_of_the_list_that_follows_count() -> None:
    other = "\nWords between.\n\n1. Other. <!-- help:event lend by=reader -->\n"
    (found,) = said(FLOW + ASK + LEND + other)
    assert found.startswith("CL902 7:11 `help:event` stands on no step of a flow")


def test_an_event_without_a_flow_is_told_with_the_way_to_write_it() -> None:
    (found,) = said(ASK)
    assert found.startswith("CL902 1:9 `help:event` stands on no step of a flow")
    assert "below <!-- help:flow NAME -->: 1. They ask. <!-- help:event book by=client -->" in found


def test_an_event_belongs_to_a_flow_that_only_others_see() -> None:
    shown = f"<!-- help:when features.x -->\n{FLOW}<!-- help:end -->\n{ASK}{LEND}"
    found = judged(shown, of("a", y=True), of("b", x=True))
    assert [(str(each.status), each.tenants) for each in found] == [
        ("fail", ("b",)),
        ("hidden", ("a",)),
    ]
    assert states(judged(shown, of("a", y=True))) == [("hidden", ("a",))]
