import pytest

from helpgen.verify.prose.sentences import quotes, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Some days, e.g. Monday, are closed.", ["Some days, e.g. Monday, are closed."]),
        ("Ask Dr. Ruiz. She knows.", ["Ask Dr. Ruiz.", "She knows."]),
        ("J. Smith can. No other can.", ["J. Smith can.", "No other can."]),
        ("It ends at 3.5 hours. Then no more.", ["It ends at 3.5 hours.", "Then no more."]),
        ("Rows, buttons, etc. Then it ends.", ["Rows, buttons, etc.", "Then it ends."]),
        ("It is No. 5 of them.", ["It is No. 5 of them."]),
        ("It says no. You can ask.", ["It says no.", "You can ask."]),
        ("See version 2.0.1 of it.", ["See version 2.0.1 of it."]),
        (
            "It reads “This has passed. Choose another.” Then it closes.",
            ["It reads “This has passed. Choose another.”", "Then it closes."],
        ),
        (
            'They read: "Closed. Come back." and go.',
            ['They read: "Closed. Come back." and go.'],
        ),
        ('A "lone mark. Here it goes on.', ['A "lone mark.', "Here it goes on."]),
        (
            "Up to {features.x}. {tenant.name} decides.",
            ["Up to {features.x}.", "{tenant.name} decides."],
        ),
        ("It opens... then closes.", ["It opens... then closes."]),
        ("It is **done.** Next.", ["It is **done.**", "Next."]),
        ("(It is so.) Next.", ["(It is so.)", "Next."]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_pause(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


def test_quotes_are_told_without_their_marks_and_an_open_one_quotes_nothing() -> None:
    text = '“One” and "two", „three“ and «four», and “five'
    assert [text[start:end] for start, end in quotes(text)] == ["One", "two", "three", "four"]
