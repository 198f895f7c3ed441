"""A registry is a tuple that can be read on one page, and equals its folder."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from helpgen import cli, lint
from helpgen.cli.table import TABLE
from helpgen.lint import rules
from helpgen.model.codes import CODES
from helpgen.model.options import OUTPUTS as NAMED_OUTPUTS
from helpgen.render import outputs
from helpgen.report import FORMATS, formats
from tests.house.tree import ROOT

RULES = {
    **{rule.code: rule.name for rule in lint.ARTICLE_RULES},
    **{rule.code: rule.name for rule in lint.TENANT_RULES},
    **{rule.code: rule.name for rule in lint.READERSHIP_RULES},
    **{rule.code: rule.name for rule in lint.WORD_RULES},
    **{rule.code: rule.name for rule in lint.STOCK_RULES},
    **{rule.code: rule.name for rule in lint.PROOF_RULES},
    **{rule.code: rule.name for rule in lint.LIBRARY_RULES},
}
UNIT = ROOT / "tests" / "unit"


def files_of(package_path: Iterable[str]) -> set[str]:
    return {module.name for module in iter_modules(package_path)}


def test_every_lint_rule_is_listed_once() -> None:
    modules = [import_module(f"helpgen.lint.rules.{name}") for name in files_of(rules.__path__)]
    assert sorted(RULES) == sorted(module.RULE.code for module in modules)
    lists = (
        lint.ARTICLE_RULES,
        lint.TENANT_RULES,
        lint.READERSHIP_RULES,
        lint.WORD_RULES,
        lint.STOCK_RULES,
        lint.PROOF_RULES,
        lint.LIBRARY_RULES,
    )
    assert len(RULES) == sum(map(len, lists))


def test_every_lint_rule_is_named_for_its_fault_as_its_row_and_its_file_are() -> None:
    assert {row.code: row.name for row in CODES if row.code in RULES} == RULES
    assert {name.replace("-", "_") for name in RULES.values()} == files_of(rules.__path__)


def test_every_output_is_listed_once() -> None:
    files = {
        import_module(f"helpgen.render.outputs.{name}").OUTPUT.name
        for name in files_of(outputs.__path__)
    }
    assert sorted(output.name for output in outputs.OUTPUTS) == sorted(files)


def test_every_output_is_always_written_or_can_be_chosen() -> None:
    chosen = {output.name for output in outputs.OUTPUTS if not output.always}
    assert chosen == set(NAMED_OUTPUTS)


@pytest.mark.parametrize(
    "twin",
    [
        *(UNIT / "lint" / "rules" / f"test_{name}.py" for name in sorted(files_of(rules.__path__))),
        *(
            UNIT / "render" / "outputs" / f"test_{name}.py"
            for name in sorted(files_of(outputs.__path__))
        ),
    ],
    ids=lambda twin: twin.name,
)
def test_a_rule_and_an_output_have_a_twin_test(twin: Path) -> None:
    assert twin.is_file()


def test_every_report_format_has_a_file() -> None:
    assert len(FORMATS) == len(files_of(formats.__path__))


def test_every_command_of_the_table_has_a_file_of_its_name() -> None:
    assert {row.name for row in TABLE} <= files_of(cli.__path__)
    assert all(row.module == f"helpgen.cli.{row.name}" for row in TABLE)
