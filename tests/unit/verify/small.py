"""A few rules about lending books, articles that claim them, and what is read of both."""

from collections.abc import Sequence

from helpgen.compile import Setting, setting_of
from helpgen.compile.every_passage import Reading, readings
from helpgen.model.article import Article
from helpgen.model.catalog import Words
from helpgen.model.options import Options
from helpgen.verify.description import Description, read_description
from helpgen.verify.prose.names import Names, names_in
from tests.unit.compile.builder import CATALOG as OTHERS
from tests.unit.compile.builder import FIRST, article

CATALOG = OTHERS.model_copy(
    update={
        "labels": {
            **OTHERS.labels,
            "patient": Words(singular="Patient", plural="Patients", synonyms=("reader",)),
        }
    }
)
LENDING = {
    "protocol": 1,
    "engine": {"name": "library"},
    "rules": [
        {
            "id": "loan.length",
            "says": "How long.",
            "given": [{"name": "days", "cell": "integer"}],
            "keys": ["features.hours"],
            "messages": ["too_long"],
            "properties": [{"name": "never-longer"}],
        },
        {"id": "loan.open", "says": "Whether at all.", "keys": ["features.x"]},
        {
            "id": "loan.due",
            "says": "When it is back.",
            "given": [{"name": "from", "cell": "date"}, {"name": "to", "cell": "date"}],
            "gives": [{"name": "due", "cell": "date"}],
        },
        {
            "id": "loan.queue",
            "says": "Who is next.",
            "given": [
                {"name": "now", "cell": "instant"},
                {"name": "seat", "cell": "integer"},
                {"name": "queue", "rows": [{"name": "who", "cell": "words"}]},
            ],
        },
        {"id": "loan.step", "says": "The moves."},
    ],
    "keys": [
        {"name": "features.hours", "schema": {"type": "integer"}},
        {"name": "features.x", "schema": {"type": "boolean"}},
    ],
    "messages": [{"code": "too_long", "text": "This loan is too long."}],
    "effects": [{"kind": "email"}],
    "states": ["lent", "given_back", "cancelled"],
    "events": ["lend", "return"],
    "actors": ["reader", "librarian"],
    "step": "loan.step",
    "flows": [
        {
            "name": "lend-and-return",
            "steps": [
                {"event": "lend", "actor": "librarian", "state": "lent"},
                {"event": "return", "actor": "reader", "state": "given_back"},
            ],
        }
    ],
}


def description() -> Description:
    """The rules of the library."""
    return read_description(LENDING)


def names() -> Names:
    """Its names for people and states."""
    return names_in(CATALOG, description())


def setting() -> Setting:
    """What its articles are compiled with."""
    return setting_of(CATALOG, Options(), {})


def read(source: str, name: str = "one") -> tuple[Article, Sequence[Reading]]:
    """An article with this body, and its variants."""
    made = article(source, name)
    return made, readings(made, setting())


def line(number: int) -> int:
    """The number in the file of a line of the body, counted from 1."""
    return FIRST + number - 1
