from helpgen.booking.registry import RULES
from helpgen.booking.statements import SUBJECTS, TOPICS, subject_of

WORDS_OF_A_TOPIC = 10


def test_every_statement_that_a_rule_answers_for_has_a_topic_and_no_other() -> None:
    assert set(TOPICS) == {statement for rule in RULES for statement in rule.statements}


def test_topics_stand_in_the_order_of_the_articles() -> None:
    numbers = [tuple(map(int, statement.split("."))) for statement in TOPICS]
    assert numbers == sorted(numbers)


def test_no_two_statements_have_the_same_topic() -> None:
    said = [topic.casefold() for topic in TOPICS.values()]
    assert sorted(set(said)) == sorted(said)


def test_a_topic_is_a_few_words_and_no_sentence() -> None:
    long = [topic for topic in TOPICS.values() if len(topic.split()) > WORDS_OF_A_TOPIC]
    assert long == []
    assert [topic for topic in TOPICS.values() if not topic.strip() or topic.endswith(".")] == []


def test_a_statement_belongs_to_the_article_whose_number_it_begins_with() -> None:
    assert subject_of("000.11") == "Booking in the portal"
    assert subject_of("004.1") == "Requesting, moving and canceling"
    assert {subject_of(statement) for statement in TOPICS} == set(SUBJECTS.values())
