from helpgen.booking.registry import BY_ID, RULES
from tools.reference.booking.statements import ARTICLES, PASSAGES, STATEMENTS
from tools.reference.booking.topics import statements, topics, words
from tools.reference.booking.words import WORDS

TESTS = dict.fromkeys(STATEMENTS, ("tests/test_one.py::test_a", "tests/test_one.py::test_b"))
PAGE = topics().splitlines()
TABLE = statements(TESTS).splitlines()


def test_a_passage_leads_to_its_rules_the_one_that_answers_first() -> None:
    (row,) = (line for line in PAGE if "further ahead" in line)
    assert row == (
        "| can't book further ahead: limit, contact the office "
        "| [booking.beyond-window-help] | 000.15 |"
    )
    (row,) = (line for line in PAGE if "fewer phone calls" not in line and "online" in line)
    assert row.endswith(
        "| [confirm.required], [cancel.allowed], [reschedule.allowed], [portal.view-appointments] "
        "| 002.1, 002.3, 002.4, 002.5 |"
    )


def test_every_passage_has_a_row() -> None:
    topics_ = [line.split(" | ")[0].removeprefix("| ") for line in PAGE if line.count(" | ") > 1]
    assert [each for each in topics_ if each not in {"topic", "---"}] == [
        each.topic for each in PASSAGES
    ]


def test_a_row_stands_below_the_subject_of_its_article() -> None:
    heads = [line.removeprefix("#### ") for line in PAGE if line.startswith("#### ")]
    assert heads == list(ARTICLES)
    below = "\n".join(PAGE).partition("#### Self-Schedule")[2]
    assert "| 003.1 |" in below
    assert "| 004.1 |" in below
    assert "002.13 |" not in below


def test_a_statement_leads_to_all_of_its_rules_and_to_its_tests() -> None:
    (row,) = (line for line in TABLE if line.startswith("| 000.9 |"))
    assert row == (
        "| 000.9 | [booking.enabled], [portal.view-appointments] | [2](../tests/test_one.py) |"
    )


def test_tests_in_two_files_are_counted_in_each() -> None:
    tests = {**TESTS, "000.9": (*TESTS["000.9"], "tests/test_two.py::test_a")}
    row = "| [2](../tests/test_one.py), [1](../tests/test_two.py) |"
    lines = statements(tests).splitlines()
    assert [row in line for line in lines if line.startswith("| 000.9 |")] == [True]


def test_every_statement_has_a_row_and_every_rule_is_in_those_of_its_statements() -> None:
    rows = TABLE[2:]
    assert len(rows) == len(STATEMENTS)
    for rule in RULES:
        assert sum(f"[{rule.id}]" in row for row in rows) == len(rule.statements)


def test_the_words_are_in_the_order_of_the_alphabet() -> None:
    rows = [line.split(" | ")[0].removeprefix("| ") for line in words().splitlines()[2:]]
    assert rows == sorted(WORDS)


def test_a_word_leads_to_rules_that_are_there_and_every_rule_has_one() -> None:
    assert {rule for rules in WORDS.values() for rule in rules} == set(BY_ID)


def test_a_word_names_a_rule_once() -> None:
    assert [word for word, rules in WORDS.items() if len(set(rules)) != len(rules)] == []


def test_no_word_is_listed_twice() -> None:
    each = [word.casefold().strip() for words in WORDS for word in words.split(",")]
    assert sorted(word for word in set(each) if each.count(word) > 1) == []
