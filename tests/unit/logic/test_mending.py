"""The first message about an expression of another language shows the whole of it as it is written here."""

import pytest

from helpgen.logic import KeyType, read_condition

VOCABULARY = {
    "features.on": KeyType("boolean"),
    "features.maybe": KeyType("boolean", nullable=True),
    "settings.level": KeyType("string", enum=("low", "mixed", "advanced")),
    "settings.hours": KeyType("integer"),
    "settings.days": KeyType("integer", nullable=True),
    "settings.note": KeyType("string"),
    "settings.ends": KeyType("string", nullable=True),
    "tenant.id": KeyType("string", taken=("north-strings", "south")),
    "contact.phone": KeyType("string", nullable=True),
    "contact.email": KeyType("string", nullable=True),
}


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        ("features.on && settings.hours > 24", "features.on and settings.hours > 24"),
        ("features.on || !features.on", "features.on or not features.on"),
        ("features.on || !features.maybe", "features.on or features.maybe is set and not features.maybe"),
        ("features.on === true", "features.on"),
        ("features.on = yes", "features.on"),
        ("features.on is off", "not features.on"),
        ("features.on is null", "not features.on"),
        ("NOT features.on AND contact.phone is set", "not features.on and contact.phone is set"),
        ("if features.on then", "features.on"),
        ("{{features.on}}", "features.on"),
        ("$features.on", "features.on"),
        ("features.on()", "features.on"),
        ('features["on"] = true', "features.on"),
        ('settings.level <> "mixed"', 'settings.level != "mixed"'),
        ("settings.level = 'advanced'", 'settings.level == "advanced"'),
        ("settings.level == advanced", 'settings.level == "advanced"'),
        ("settings.level == advancd", 'settings.level == "advanced"'),
        ("settings.level == “mixed”", 'settings.level == "mixed"'),
        ("settings.level is not mixed", 'settings.level != "mixed"'),
        ("settings.level mixed", 'settings.level == "mixed"'),
        ('settings.level contains "mixed"', 'settings.level in ["mixed"]'),
        ('"mixed" in settings.level', 'settings.level == "mixed"'),
        ('settings.level == "mixed" or "low"', 'settings.level in ["mixed", "low"]'),
        ('settings.level in "mixed", "advanced"', 'settings.level in ["mixed", "advanced"]'),
        ("settings.level in (mixed, 'low')", 'settings.level in ["mixed", "low"]'),
        ("settings.level not in mixed, low", 'settings.level not in ["mixed", "low"]'),
        ("settings.level is one of low, mixed", 'settings.level in ["low", "mixed"]'),
        ('(eq settings.level "low")', 'settings.level == "low"'),
        ("settings.note == hello world", 'settings.note == "hello world"'),
        ("settings.hours => 5 hours", "settings.hours >= 5"),
        ("5 < settings.hours", "settings.hours > 5"),
        ("settings.hours is greater than 5", "settings.hours > 5"),
        ("settings.days = 5", "settings.days is set and settings.days == 5"),
        ("contact.phone == null", "contact.phone is not set"),
        ("contact.phone is not null", "contact.phone is set"),
        ("contact.phone != ''", "contact.phone is set"),
        ("isset(contact.phone)", "contact.phone is set"),
        ("contact.phone exists", "contact.phone is set"),
        ("tenant == north-strings", 'tenant.id == "north-strings"'),
        ("level = advanced", 'settings.level == "advanced"'),
        ("settings.ends", "settings.ends is set"),
        ("contact.phone", "contact.phone is set"),
        ('contact.phone != ""', "contact.phone is set"),
    ],
)  # fmt: skip
def test_the_hint_shows_the_whole_expression_mended_and_it_is_right(
    source: str, whole: str
) -> None:
    _, found = read_condition(source, VOCABULARY)
    assert [each.hint for each in found] == [f"write `{whole}`"]
    assert read_condition(whole, VOCABULARY)[1] == ()


@pytest.mark.parametrize("source", ["role == admin", 'user.role == "admin"', "user.isLoggedIn"])
def test_a_key_that_asks_about_the_reader_is_told_before_its_quotes(source: str) -> None:
    _, found = read_condition(source, VOCABULARY)
    assert [(each.kind, each.offset) for each in found] == [("unknown", 0)]
    assert "about the reader" in found[0].message
    assert "audienceRoles" in found[0].hint


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("tenant.email is set", "contact.email"),
        ("on", "features.on"),
        ("site.features.on", "features.on"),
        ("hours > 5", "settings.hours"),
        ('tenant == "south"', "tenant.id"),
    ],
)
def test_the_same_name_in_another_scope_is_meant_before_a_likeness(source: str, key: str) -> None:
    assert read_condition(source, VOCABULARY)[1][0].hint == f"did you mean `{key}`?"


@pytest.mark.parametrize(
    "source",
    ["features.on, features.on", "features.on ? 1 : 2", "~features.on", "x" * 401 + "=", "= = ="],
)
def test_what_is_not_plain_keeps_its_own_hint(source: str) -> None:
    _, found = read_condition(source, VOCABULARY)
    assert found[0].kind == "syntax"
    assert not found[0].hint.startswith("write `features")
