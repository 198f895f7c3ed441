"""What is written of articles beside their pages."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from helpgen.compile.search.search_entry import SearchEntries
from helpgen.compile.twins.twins import Twins
from helpgen.model.options import OUTPUTS
from helpgen.pipeline.memory.filled import Making
from helpgen.pipeline.memory.snapshot import Snapshot
from helpgen.pipeline.memory.workshop import Workshop
from tests.project import Project

ALL = f"title: Help\noutputs: [{', '.join(OUTPUTS)}]\n"
HIDDEN = "<!-- help:when features.portal -->\nSecret.\n<!-- help:end -->\n"


@pytest.fixture
def made(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.write("helpgen.yaml", ALL)
    made.profile("north", "")
    made.profile("south", "")
    made.article("portal/one", f"One.\n\n{HIDDEN}")
    made.article("portal/two", "A {{labels.patient.singular}}.\n")
    return made


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often an entry or a text was made of each article."""
    counts: Counter[str] = Counter()
    entry, text = SearchEntries.of, Twins.text

    def counted_entry(self: Any, blueprint: Any, *given: Any) -> Any:
        counts[f"entry of {blueprint.article.slug}"] += 1
        return entry(self, blueprint, *given)

    def counted_text(self: Any, blueprint: Any, *given: Any) -> Any:
        counts[f"text of {blueprint.article.slug}"] += 1
        return text(self, blueprint, *given)

    monkeypatch.setattr(SearchEntries, "of", counted_entry)
    monkeypatch.setattr(Twins, "text", counted_text)
    return counts


def asked(workshop: Workshop, *paths: str, way: Making = Making.PLAIN) -> list[bytes]:
    """The files of the first organization, after a new look at the project."""
    snapshot = Snapshot(workshop, workshop.look())
    assert snapshot.corpus is not None, snapshot.read_findings
    files = [snapshot.file(snapshot.corpus.tenants[0], path, way).value for path in paths]
    return [file.data for file in files if file]


def test_after_an_edit_only_its_article_is_written_again(
    made: Project, written: Counter[str]
) -> None:
    workshop = Workshop(made.root)
    asked(workshop, "search-index.js", "llms-full.txt")
    made.article("portal/one", "Another.\n")
    written.clear()
    index, whole = asked(workshop, "search-index.js", "llms-full.txt")
    assert written == {"entry of /help/portal/one": 1, "text of /help/portal/one": 1}
    assert b"Another." in index
    assert b"Another." in whole


def test_another_word_reaches_the_articles_that_have_it(
    made: Project, written: Counter[str]
) -> None:
    workshop = Workshop(made.root)
    asked(workshop, "search-index.js", "llms-full.txt")
    made.profile("north", "labels: {patient: {singular: Guest, plural: Guests}}\n")
    written.clear()
    index, whole = asked(workshop, "search-index.js", "llms-full.txt")
    assert written == {"entry of /help/portal/two": 1, "text of /help/portal/two": 1}
    assert b"A Guest." in index
    assert b"A Guest." in whole


def test_a_page_takes_none_of_it_and_its_twin_no_other_article(
    made: Project, written: Counter[str]
) -> None:
    asked(Workshop(made.root), "help/portal/one/index.html", "index.html", "404.html")
    assert not written
    asked(Workshop(made.root), "help/portal/one/index.md", "index.md")
    assert written == {"text of /help/portal/one": 1}


def test_what_is_shown_to_writers_is_in_no_index(made: Project) -> None:
    workshop = Workshop(made.root)
    paths = ("search-index.js", "llms-full.txt", "help.json")
    page = asked(workshop, "help/portal/one/index.html", way=Making.WHOLE)
    assert b"Secret." in page[0]
    assert asked(workshop, *paths, way=Making.WHOLE) == asked(workshop, *paths)
    assert b"Secret." not in b"".join(asked(workshop, *paths, way=Making.WHOLE))


def test_a_theme_with_another_word_for_a_note_reaches_page_and_twin(made: Project) -> None:
    made.write("helpgen.yaml", f"{ALL}language: de\ntheme: own\n")
    made.write("catalog.yaml", "roles: {admin: A}\ncategories: [{slug: portal, title: Portal}]\n")
    (made.root / "content/help/portal/two.md").unlink()
    made.write("themes/own/theme.yaml", "extends: default\n")
    made.article("portal/one", "> [!NOTE]\n> One.\n\n> [!NOTE] Merke\n> Two.\n")
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    workshop = Workshop(made.root)
    paths = ("help/portal/one/index.html", "help/portal/one/index.md")
    seen = []
    for word in ("Anmerkung", "Merke"):
        made.write("themes/own/locales/de.po", f'{head}msgid "Note"\nmsgstr "{word}"\n')
        page, twin = asked(workshop, *paths)
        assert f'title">{word}</p>' in page.decode()
        seen.append(twin.decode().count("[!NOTE] Merke"))
    assert seen == [1, 0]
