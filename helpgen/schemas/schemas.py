"""JSON Schemas of everything that people type, made from the models that check it, and of what programs say."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from helpgen.model.article import FrontMatter
from helpgen.model.bookings.practice_file import PracticeFile
from helpgen.model.bookings.scenario import ScenarioFile
from helpgen.model.catalog import Catalog
from helpgen.model.engine_description import EngineDescription
from helpgen.model.options import Options
from helpgen.model.profile import ProfileFile
from helpgen.model.searches import SearchesFile
from helpgen.model.snippet import SnippetFields
from helpgen.model.theme import ThemeFile
from helpgen.model.verify_document import VerifyDocument
from helpgen.schemas.answer_schema import answer_schema_text
from helpgen.schemas.engine_schema import engine_schema_text
from helpgen.schemas.written import OURS

SCHEMAS: Mapping[str, tuple[str, type[BaseModel]]] = {
    "article": ("Front matter of a help article", FrontMatter),
    "catalog": ("catalog.yaml", Catalog),
    "options": ("helpgen.yaml", Options),
    "practice": ("content/booking/<tenant>.yaml", PracticeFile),
    "profile": ("profiles/<tenant>.yaml", ProfileFile),
    "scenario": ("content/booking/scenarios/<name>.yaml", ScenarioFile),
    "searches": ("content/searches.yaml", SearchesFile),
    "snippet": ("Front matter of a snippet", SnippetFields),
    "theme": ("themes/<name>/theme.yaml", ThemeFile),
}


class Untitled(GenerateJsonSchema):
    """A field is known by its name; the title pydantic makes of it would only repeat it."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002  pydantic's signature
        """No field has a title."""
        return False


ENGINES: Mapping[str, Callable[[], str]] = {
    "booking-engine": engine_schema_text,
    "booking-answer": answer_schema_text,
    "engine-description": lambda: _of_model("What an engine says about itself", EngineDescription),
    "verify": lambda: _of_model("What helpgen verify --format json prints", VerifyDocument),
}
"""What nobody types: questions and answers, made from the rules, the description of any engine, and verdicts."""

NAMES = (*sorted(SCHEMAS), *ENGINES)


def schema_text(name: str) -> str:
    """One schema as JSON, ending in a line end."""
    return ENGINES[name]() if name in ENGINES else _of_model(*SCHEMAS[name])


def _of_model(title: str, model: type[BaseModel]) -> str:
    body = model.model_json_schema(by_alias=True, schema_generator=Untitled)
    head = {"$schema": GenerateJsonSchema.schema_dialect, "$comment": OURS, "title": title}
    return json.dumps(head | {key: body[key] for key in body if key != "title"}, indent=2) + "\n"


def schema_files() -> dict[str, str]:
    """Every schema by its path in a project."""
    return {f"schemas/{name}.schema.json": schema_text(name) for name in NAMES}
