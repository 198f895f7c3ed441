import pytest

from helpgen.compile.variables.parameters import names_parameter, read_parameter
from helpgen.compile.variables.trouble import Trouble
from helpgen.model.diagnostic import Place
from helpgen.model.lineage import Argument, Run
from helpgen.model.text import Hole

RUN = Run(
    12,
    "content/snippets/note.md",
    1,
    by=(Place("content/help/a/b.md", 11, 1),),
    given={
        "what": Argument("a <b>Visit</b>"),
        "word": Argument("labels.patient.plural", is_key=True),
    },
)


def read(inside: str, run: Run | None = RUN) -> Hole | Trouble | str:
    return read_parameter(inside, run, Hole)


@pytest.mark.parametrize(
    ("inside", "is_one"),
    [
        ("with.what", True),
        (" with.what | cap ", True),
        ("without.it", False),
        ("tenant.name", False),
    ],
)
def test_a_parameter_is_known_by_its_scope(inside: str, is_one: bool) -> None:
    assert names_parameter(inside) is is_one


def test_a_text_is_shown_as_it_is_or_filtered() -> None:
    assert read("with.what") == "a <b>Visit</b>"
    assert read(" with.what | cap ") == "A <b>Visit</b>"
    assert read("with.what | lower") == "a <b>visit</b>"


def test_a_key_is_read_as_if_it_stood_there() -> None:
    assert read("with.word | lower | possessive") == Hole(
        "labels.patient.plural | lower | possessive"
    )


@pytest.mark.parametrize(
    ("inside", "run", "code", "hint"),
    [
        ("with.waht", RUN, "LB301", "did you mean with.what?"),
        ("with.other", RUN, "LB301", "declare it at the top of the snippet"),
        ("with.what", None, "LB301", "parameters stand in snippets"),
        ("with.what", Run(1, "a.md", 1), "LB301", "parameters stand in snippets"),
        ("with.what | unit", RUN, "LB305", "lower, cap"),
    ],
)
def test_any_other_is_a_fault_with_a_way_out(
    inside: str, run: Run | None, code: str, hint: str
) -> None:
    found = read(inside, run)
    assert isinstance(found, Trouble)
    assert found.code == code
    assert hint in found.hint
