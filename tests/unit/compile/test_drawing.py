"""Who draws articles goes with its last user, and all that it held."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from helpgen.compile import Drawing, setting_of
from helpgen.compile.variant import compile_article
from helpgen.model.corpus import Corpus
from helpgen.model.options import Options
from helpgen.model.theme import Theme
from tests.unit.compile.builder import CATALOG, article


@pytest.fixture(autouse=True)
def unswept() -> Iterator[None]:
    """Nobody looks for garbage: what goes, goes because nothing holds it."""
    gc.disable()
    yield
    gc.enable()


def test_nothing_that_it_made_holds_it() -> None:
    one = article("## Notes\n\nSee [the notes](/help/portal/page#notes).\n")
    corpus = Corpus(Options(), CATALOG, (one,), (), {}, Theme("d", {}, {}), (), frozenset())
    setting = setting_of(CATALOG, Options(), {}, ())
    drawing = Drawing(corpus, lambda each: compile_article(each, (), setting), {})
    made = drawing.blueprint(one).value, drawing.destination(one.slug)
    assert made[1] is not None
    assert made[1].anchors
    known = weakref.ref(drawing)
    del drawing
    assert known() is None
