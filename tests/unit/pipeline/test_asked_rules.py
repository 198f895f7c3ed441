from helpgen.pipeline.asked_rules import unknown_rule

KNOWN = ("loan.due", "loan.renew")


def test_all_that_are_named_are_there() -> None:
    assert not unknown_rule((), KNOWN)
    assert not unknown_rule(("loan.due", "loan.renew"), KNOWN)


def test_the_first_that_is_not_there_is_told_with_one_that_is_near() -> None:
    assert unknown_rule(("loan.due", "loan.renwe", "x"), KNOWN) == (
        "there is no rule loan.renwe; did you mean loan.renew?"
    )


def test_where_none_is_near_none_is_named() -> None:
    assert unknown_rule(("xyz",), KNOWN) == "there is no rule xyz"
