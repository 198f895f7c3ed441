"""What exists is documented: commands, options, fields, codes, directives."""

import json
import re
from collections.abc import Iterator

import pytest

from helpgen.cli.commands import command_helps
from helpgen.cli.exits import MEANING
from helpgen.cli.table import TABLE, load
from helpgen.model.codes import CODES
from helpgen.reference.codes import AREAS
from helpgen.reference.documents import documents
from helpgen.reference.schemas import SCHEMAS, schema_files, schema_text
from helpgen.reference.written import stale
from tests.house.tree import ROOT

FORMAT = (ROOT / "docs" / "format.md").read_text()


def fields(name: str) -> Iterator[str]:
    """Every field of a schema, at any depth."""
    schema = json.loads(schema_text(name))
    for part in (schema, *schema.get("$defs", {}).values()):
        yield from part.get("properties", {})


def test_generated_documents_are_what_the_code_says() -> None:
    assert stale(ROOT, documents(ROOT, command_helps(), MEANING)) == (), "run `make docs`"


def test_schemas_are_what_the_models_say() -> None:
    assert stale(ROOT, schema_files()) == (), "run `make docs`"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_that_people_type_is_in_the_format_reference(name: str) -> None:
    words = set(re.findall(r"[A-Za-z]+", FORMAT))
    assert set(fields(name)) - words == set()


def test_a_help_line_ends_like_a_sentence_and_fits_the_terminal() -> None:
    odd = [row.name for row in TABLE if not row.says.endswith(".") or len(row.says) > 66]
    assert odd == []


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_option_has_a_help_line(row: object) -> None:
    command = load(next(one for one in TABLE if one == row))
    silent = [
        option.name
        for option in command.params
        if option.param_type_name == "option" and not getattr(option, "help", None)
    ]
    assert silent == []


def test_no_code_is_given_twice() -> None:
    codes = [row.code for row in CODES]
    assert sorted(codes) == sorted(set(codes))


def test_no_name_is_given_twice_in_one_area() -> None:
    names = [(row.code[:2], row.name) for row in CODES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("row", CODES, ids=lambda row: row.code)
def test_a_code_is_well_formed_and_explains_itself(row: object) -> None:
    code = next(one for one in CODES if one is row)
    assert re.fullmatch(r"[A-Z]{2}[1-9][0-9]{2}", code.code)
    assert code.code[:2] in AREAS
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.name)
    assert code.says.endswith(".")
    assert "\n" not in code.says
    assert code.why.endswith(".")
    assert code.bad.strip() != code.good.strip()
