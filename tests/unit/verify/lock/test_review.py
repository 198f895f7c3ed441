"""Claims against those that were reviewed: what is new, changed, gone, and what does not matter."""

from helpgen.verify.lock.review import ClaimNow, Pairing, findings, paired, told
from helpgen.verify.lock.reviewed import Reviewed, identity, reviewed
from tests.unit.verify.small import line, names, read

CLAIM = "<!-- help:claim loan.length#never-longer -->"
MANUAL = '<!-- help:manual reason="needs a browser" until=2030-01-31 -->'


def standing(source: str) -> list[ClaimNow]:
    article, readings = read(source)
    return [
        ClaimNow(article, claim, reviewed(article.slug, claim, readings, names()))
        for claim in article.claims
        if claim.said.form != "event"
    ]


def lock(source: str) -> list[Reviewed]:
    return [each.entry for each in standing(source)]


def found(before: str, now: str) -> list[tuple[str, int]]:
    pairings: list[Pairing] = list(paired(standing(now), lock(before)))
    return [(each.code, each.place.line) for each in findings(pairings, "claims.lock")]


def messages(before: str, now: str) -> list[str]:
    pairings: list[Pairing] = list(paired(standing(now), lock(before)))
    return [each.message for each in findings(pairings, "claims.lock")]


TWO = f"{CLAIM}\nIt can be lent.\n\n{MANUAL}\nNobody sees it.\n"


def test_what_stands_as_it_was_reviewed_is_fine() -> None:
    assert found(TWO, TWO) == []


def test_a_sentence_that_says_something_else_is_an_error_at_its_claim() -> None:
    now = TWO.replace("Nobody", "Everybody")
    assert found(TWO, now) == [("CL912", line(4))]
    assert messages(TWO, now)[0].endswith('reviewed: "nobody" became "everybody"')


def test_moving_a_claim_within_its_article_does_not_matter() -> None:
    first, second = TWO.strip().split("\n\n")
    assert found(TWO, f"## More\n\n{second}\n\nText.\n\n{first}\n") == []


def test_two_claims_in_the_same_words_are_told_apart_by_what_they_say() -> None:
    before = f"{MANUAL}\nIt can.\n\n{MANUAL}\nIt never does.\n"
    assert found(before, f"{MANUAL}\nIt never does.\n\n{MANUAL}\nIt can.\n") == []
    assert found(before, f"{MANUAL}\nIt never does.\n\n{MANUAL}\nIt never does.\n") == [
        ("CL912", line(4))
    ]


def test_of_two_that_changed_each_is_held_against_the_one_that_it_was() -> None:
    before = f"{MANUAL}\nIt can be lent once.\n\n{MANUAL}\nNobody must give back two at once.\n"
    now = f"{MANUAL}\nNobody must give back three at once.\n\n{MANUAL}\nIt cannot be lent once.\n"
    assert [each.partition(": ")[2] for each in messages(before, now)] == [
        '"2" became "3"',
        '"can" became "cannot"',
    ]


def test_a_claim_that_nobody_reviewed_is_a_warning_and_one_that_went_too() -> None:
    assert found(TWO, f"{TWO}\n{MANUAL}\nIt must.\n") == [("CL913", line(7))]
    assert found(TWO, TWO.split("\n\n", maxsplit=1)[0]) == [("CL914", 0)]


def test_another_property_over_the_same_sentence_is_another_claim() -> None:
    now = TWO.replace("#never-longer", "#other")
    assert found(TWO, now) == [("CL913", line(1)), ("CL914", 0)]


def test_a_later_day_and_a_better_reason_ask_for_no_new_review() -> None:
    now = TWO.replace("2030-01-31", "2031-01-31").replace("needs a browser", "another reason")
    assert found(TWO, now) == []


def test_the_order_of_options_is_no_other_claim_but_another_value_is() -> None:
    def of(words: str) -> str:
        article, _ = read(f"<!-- help:claim {words} -->\nText.\n")
        return identity(article.claims[0])

    one = of("loan.length#a with features.x=true features.hours=3")
    assert one == of("loan.length#a with features.hours=3 features.x=true")
    assert one != of("loan.length#a with features.hours=4 features.x=true")
    assert of("loan.length not=email") == "claim loan.length not=email"


def test_every_variant_is_reviewed() -> None:
    source = f"{CLAIM}\nIt can be <!-- help:when features.x -->lent<!-- help:else -->given back<!-- help:end -->.\n"
    assert lock(source)[0].says == ("can lent", "can given_back")
    assert found(source, source.replace("given back", "canceled")) == [("CL912", line(1))]


def test_variants_that_say_the_same_are_one() -> None:
    source = f"{CLAIM}\nIt can be <!-- help:when features.x -->red<!-- help:else -->blue<!-- help:end -->.\n"
    assert lock(source)[0].says == ("can",)


def test_the_rows_of_examples_are_not_kept_for_the_rule_is_asked() -> None:
    table = "| days | Can it be lent? |\n| --- | --- |\n| 3 | yes |\n"
    source = f"It can be long.\n\n<!-- help:examples loan.length -->\n{table}"
    assert lock(source)[0].says == ("can | day can lent",)
    assert found(source, f"{source}| 4 | no: too long |\n") == []
    assert found(source, source.replace("Can it", "Cannot it")) == [("CL912", line(3))]


def test_steps_that_change_places_are_found_though_no_word_of_theirs_decides() -> None:
    steps = "1. Find it. <!-- help:event lend by=librarian -->\n2. Read it.\n"
    source = f"<!-- help:flow lend-and-return -->\n{steps}"
    now = source.replace("Find it", "x").replace("Read it", "Find it").replace("x.", "Read it.")
    assert found(source, now) == [("CL912", line(1))]
    assert found(source, source.replace("Find it", "Search for it")) == []
    assert found(source, f"{source}3. Close it.\n") == [("CL912", line(1))]


def test_what_a_new_review_changes_is_told_line_by_line() -> None:
    now = f"{TWO.replace('can', 'cannot')}\n{CLAIM.replace('never-longer', 'new')}\nNew.\n"
    gone = Reviewed("/help/portal/gone", "claim a#b", ())
    lines = list(told(list(paired(standing(now), [*lock(TWO), gone]))))
    assert [each.split()[0] for each in lines] == ["changed", "new", "gone"]
    assert lines[0].endswith('one.md:10: claim loan.length#never-longer: "can" became "cannot"')
    assert list(told(list(paired(standing(TWO), lock(TWO))))) == []
