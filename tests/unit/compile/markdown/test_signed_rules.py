"""Which rules are asked where a character stands."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from helpgen.compile.markdown.signed_rules import BlockRules

SIGNS = {"quote": ">", "list": "-1"}


def asked(text: str, *, without: str = "", chain: str = "") -> list[str]:
    """The rules that are asked of the first row of a text, in order."""
    seen: list[str] = []
    rules = BlockRules(SIGNS)

    def push(name: str, alt: list[str]) -> None:
        def rule(*_: object) -> bool:
            seen.append(name)
            return False

        rules.push(name, rule, {"alt": alt})

    for name, alt in (("code", []), ("quote", ["words"]), ("own", ["words"]), ("list", ["words"])):
        push(name, alt)
    push("words", [])
    if without:
        rules.disable(without)
    (rule,) = rules.getRules(chain)
    assert not rule(StateBlock(text, MarkdownIt(), {}, []), 0, 1, False)
    return seen


def test_a_row_of_words_is_shown_to_rules_without_a_sign_only() -> None:
    assert asked("words") == ["own", "words"]


def test_a_sign_is_shown_to_its_rule_too_in_the_order_of_the_rules() -> None:
    assert asked("  > words") == ["quote", "own", "words"]
    assert asked("1. words") == ["own", "list", "words"]


def test_a_row_that_may_be_code_is_shown_to_all() -> None:
    assert asked("   - words") == ["own", "list", "words"]
    assert asked("    - words") == ["code", "quote", "own", "list", "words"]


def test_a_rule_that_is_switched_off_is_not_asked() -> None:
    assert asked("- words", without="list") == ["own", "words"]


def test_what_ends_a_paragraph_is_asked_by_its_sign_as_well() -> None:
    assert asked("words", chain="words") == ["own"]
    assert asked("- words", chain="words") == ["own", "list"]
