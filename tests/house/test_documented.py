"""What exists is documented: commands, options, fields, codes, directives, filters, outputs; nothing named is gone."""

import json
import re
from collections.abc import Iterator

import pytest

from helpgen.cli.exits import MEANING
from helpgen.cli.table import TABLE, load
from helpgen.compile.variables.filters import Terms, apply
from helpgen.compile.variables.variables import FILTERS
from helpgen.logic.directive_words import ACTIONS
from helpgen.model.codes import CODES
from helpgen.model.options import OUTPUTS
from helpgen.model.timings import Stage
from helpgen.schemas.schemas import SCHEMAS, schema_files, schema_text
from helpgen.schemas.written import stale
from tests.house.tree import ROOT, files
from tools.reference.codes import AREAS
from tools.reference.command_helps import command_helps
from tools.reference.documents import documents

FORMAT = (ROOT / "docs" / "format.md").read_text()
QUOTED = re.compile(r"`([^`\n]+)`")
ARCHITECTURE = set(QUOTED.findall((ROOT / "docs" / "architecture.md").read_text()))
EVERY = tuple(files())
CODE = "\n".join(
    file.read_text()
    for file in EVERY
    if file.suffix in {".html", ".yaml", ".toml"}
    or any(file.is_relative_to(ROOT / top) for top in ("helpgen", "tools"))
)

WORDS = frozenset(re.findall(r"\w+", CODE))
"""All at once: to look for one word after another in so long a text takes seconds."""


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


@pytest.mark.parametrize("name", [*FILTERS, *OUTPUTS, *(f"help:{name}" for name in ACTIONS)])
def test_every_filter_output_and_directive_is_in_the_format_reference(name: str) -> None:
    quoted = {words.split()[0] for words in QUOTED.findall(FORMAT) if words.strip()}
    assert name in quoted


def test_every_stage_that_timings_tell_is_in_the_page_of_builds_in_that_order() -> None:
    page = (ROOT / "docs" / "builds.md").read_text()
    told = re.findall(r"^\| `([a-z ]+)` \|", page.partition("| stage |")[2], re.MULTILINE)
    assert told == list(Stage)


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_that_a_variable_may_name_can_be_applied(name: str) -> None:
    value = "2026-11-20" if name == "date" else 2
    assert apply(value, (name,), Terms(("hour", "hours"), "USD", locale="en-US"))


def test_a_filter_that_no_variable_may_name_is_refused() -> None:
    with pytest.raises(ValueError, match="no such filter"):
        apply("word", ("no such filter",))


def test_every_file_that_the_architecture_names_exists() -> None:
    named = {file.name for file in EVERY}
    paths = {words for words in ARCHITECTURE if re.fullmatch(r"[\w.-]+/[\w./-]*", words)}
    alone = {words for words in ARCHITECTURE if re.fullmatch(r"\w+\.(py|html|css|toml)", words)}
    here = {
        path for path in paths if any((top / path).exists() for top in (ROOT, ROOT / "helpgen"))
    }
    assert len(paths) > 50
    assert sorted(paths - here) == []
    assert sorted(alone - named) == []


def test_every_name_that_the_architecture_gives_stands_in_the_code() -> None:
    names = {
        words.removesuffix("()").removesuffix("[T]")
        for words in ARCHITECTURE
        if re.fullmatch(r"_?[A-Za-z_]+(\(\)|\[T\])?", words)
    }
    assert len(names) > 50
    assert sorted(names - WORDS) == []


def test_every_word_of_the_glossary_is_used_in_the_code() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text()
    glossary = page[page.index("## Words of the house") :].split("\n## ")[0]
    rows = re.findall(r"^\| ([a-z][a-z, -]+) \|", glossary, re.MULTILINE)
    words = [word for row in rows for word in row.split(", ") if word != "word"]
    assert len(words) > 45
    beginnings = {each.lower().removeprefix("_") for each in WORDS}
    unused = [word for word in words if not any(each.startswith(word) for each in beginnings)]
    assert [word for word in unused if not re.search(rf"\b_?{word}", CODE, re.IGNORECASE)] == []


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
    assert code.fix.endswith(".")
    assert len(code.fix.split()) > 2
    assert code.bad.strip() != code.good.strip()
