import pytest

from helpgen.booking.order import parts
from helpgen.booking.registry import RULES
from helpgen.booking.values.rule import Rule
from tools.reference.booking.areas import areas

PAGE = areas()
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def entry(rule: Rule) -> list[str]:
    """The lines below a rule's heading, up to the next one."""
    return PAGE.partition(f"#### `{rule.id}`\n")[2].partition("\n#")[0].splitlines()


@each_rule
def test_a_rule_has_one_row_in_the_table_of_its_area(rule: Rule) -> None:
    row = f"| [{rule.id}] | {rule.says} |"
    area = PAGE.partition(f"### {rule.id.partition('.')[0]}\n")[2].partition("####")[0]
    assert area.splitlines().count(row) == 1


@each_rule
def test_an_entry_has_every_law_by_name_and_sentence(rule: Rule) -> None:
    laws = [line for line in entry(rule) if line.startswith("- Law ")]
    assert laws == [f"- Law `{law.name}`: {law.says}" for law in rule.properties]


@each_rule
def test_an_entry_has_all_that_is_on_record(rule: Rule) -> None:
    facts = dict(
        line.removeprefix("- ").split(": ", 1)
        for line in entry(rule)
        if line.startswith("- ") and not line.startswith("- Law")
    )
    assert facts.get("Decided", "") == rule.decision
    assert facts.get("Asks", "") == ", ".join(
        f"[{name}]" for name in (each.id for each in parts(rule))
    )
    assert facts.get("Reads", "") == ", ".join(f"`{key.name}`" for key in rule.keys)
    assert facts.get("Tells", "") == ", ".join(field.name for field in rule.gives)
    refusals = ", ".join(f"`{message.code}`" for message in rule.messages)
    assert facts.get("Refuses with", "") == refusals
    assert facts.get("Statements", "") == ", ".join(rule.statements)
    assert set(facts) <= {
        "Decided", "Asks", "Given", "Reads", "Tells", "Refuses with", "Statements", "Code",
    }  # fmt: skip


def test_an_entry_tells_of_what_type_each_value_is() -> None:
    page = areas()
    assert "- Given: start (instant), now (instant)\n" in page
    assert "- Given: appointments (rows), now (instant)\n" in page
    assert "configured (code, several)" in page
    assert "kind (code, optional), visit_type (words, optional)" in page
    assert "minutes (integer from 1), service (integer from 1, optional)" in page


def test_the_first_line_leads_to_every_area() -> None:
    wanted = list(dict.fromkeys(rule.id.partition(".")[0] for rule in RULES))
    ways = PAGE.splitlines()[0].split(" · ")
    assert ways == [f"[{area}](#{area})" for area in wanted]
