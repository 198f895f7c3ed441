from helpgen.booking.registry import BY_ID, RULES
from tools.reference.booking.statements import ARTICLES, PASSAGES, STATEMENTS, topics

WORDS_OF_A_TOPIC = 10


def test_a_rule_answers_for_just_the_statements_of_the_passages_it_is_behind() -> None:
    claimed = {(rule.id, number) for rule in RULES for number in rule.statements}
    behind = {
        (rule, number)
        for each in PASSAGES
        for rule in each.rules
        for number in each.statements
        if number in BY_ID[rule].statements
    }
    assert behind == claimed


def test_every_rule_behind_a_passage_answers_for_a_statement_that_it_is_part_of() -> None:
    for each in PASSAGES:
        strange = [r for r in each.rules if not {*BY_ID[r].statements} & {*each.statements}]
        assert (each.topic, strange) == (each.topic, [])


def test_every_statement_that_a_passage_is_part_of_is_answered_by_one_of_its_rules() -> None:
    for each in PASSAGES:
        answered = {number for rule in each.rules for number in BY_ID[rule].statements}
        assert (each.topic, {*each.statements} - answered) == (each.topic, set())


def test_the_statements_are_those_that_rules_answer_for_in_the_order_of_the_catalog() -> None:
    assert set(STATEMENTS) == {number for rule in RULES for number in rule.statements}
    numbers = [tuple(map(int, each.split("."))) for each in STATEMENTS]
    assert numbers == sorted(set(numbers))


def test_no_two_passages_have_the_same_topic() -> None:
    said = [each.topic.casefold() for each in PASSAGES]
    assert sorted(set(said)) == sorted(said)


def test_no_topic_is_part_of_another() -> None:
    said = [each.topic for each in PASSAGES]
    assert [one for one in said if any(one != other and one in other for other in said)] == []


def test_a_topic_is_a_few_words_and_no_sentence() -> None:
    said = [each.topic for each in PASSAGES]
    assert [topic for topic in said if len(topic.split()) > WORDS_OF_A_TOPIC] == []
    assert [topic for topic in said if not topic.strip() or topic.endswith(".")] == []


def test_a_passage_belongs_to_the_article_whose_number_its_statements_begin_with() -> None:
    for place, (subject, passages) in enumerate(ARTICLES.items()):
        seen = {number.partition(".")[0] for each in passages for number in each.statements}
        assert (subject, seen) == (subject, {f"{place:03}"})


def test_a_statement_is_told_passage_by_passage() -> None:
    assert list(topics("003.8")) == ["unavailable times are greyed out (gray) on the calendar"]
    assert list(topics("002.13")) == [
        "can't access the portal: ensure it is enabled",
        "portal link not working: valid email address on file",
        "portal links expire after a period",
        "Confirmation button not showing",
    ]
