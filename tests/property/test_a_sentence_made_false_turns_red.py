"""Edits drawn from all claims: what makes a sentence false is found, what says the same is not.

The corpus `claimed` has claims of all forms, and counts what was drawn; `own` are the articles of this project.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from helpgen.compile import setting_of
from helpgen.compile.every_passage import Reading, readings
from helpgen.logic.claim_words import PARTS
from helpgen.model.article import Article
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.reviewing import Lock, Review, looking, review
from helpgen.read import File, Premises, read_premises
from helpgen.verify.lock.lock_file import read_lock
from tests.house.tree import ROOT
from tests.project import Project, codes
from tests.property.claimed_edits import FALSE, HARMLESS, Edit, false_edits, harmless_edits

CLAIMED = Path(__file__).parent / "claimed"
CATALOG = re.sub(
    r"^ +article: .*\n", "", (ROOT / "catalog.yaml").read_text("utf-8"), flags=re.MULTILINE
)
ON = "features: {patientPortalEnabled: true, selfBookingEnabled: true, selfBookingRequiresApproval: true}\n"
EACH = {"claimed": 3, "own": 1}
"""Edits drawn for each claim."""
CORPORA = ("claimed", pytest.param("own", marks=pytest.mark.long))


class Desk:
    """A project whose claims were all reviewed as they stand; one article at a time is edited."""

    def __init__(self, root: Path) -> None:
        self.premises: Premises = read_premises(root).value
        self.setting = setting_of(
            self.premises.catalog,
            self.premises.options,
            self.premises.assets,
            self.premises.tenants.profiles,
            self.premises.lexicon.slugs,
        )
        self.description = OwnEngine().describe()

    def articles(self) -> Iterator[tuple[File, Article]]:
        for file in self.premises.sources:
            article = self.premises.read(file).value.article
            if article is not None and article.claims:
                yield file, article

    def readings(self, article: Article) -> Sequence[Reading]:
        return readings(article, self.setting)

    def review(self, article: Article, lock: Lock) -> Review:
        looks = looking(self.setting, self.premises.catalog, self.description)
        return review(lock, [article], looks, [looks.at(article)])

    def reviewed(self, article: Article) -> Lock:
        return Lock("claims.lock", read_lock(self.review(article, Lock("", None)).text))

    def found(self, file: File, article: Article, edit: Edit, lock: Lock) -> Sequence[Diagnostic]:
        """What is found once the edit is made in the file that is this article."""
        lines = (file.data or b"").decode().split("\n")
        for number, text in edit.lines:
            lines[article.place(number).line - 1] = text
        read = self.premises.read(File(file.path, "\n".join(lines).encode()))
        if read.value.article is None:
            return read.diagnostics
        return (*read.diagnostics, *self.review(read.value.article, lock).diagnostics)


Edits = Callable[[Claim, Sequence[Reading], Sequence[str]], list[Edit]]


def drawn(desk: Desk, edits: Edits, most: int) -> Iterator[tuple[File, Article, Lock, Claim, Edit]]:
    """A few edits of every claim, by a fixed seed; kinds that were seldom drawn come first."""
    chance = random.Random(12)  # noqa: S311  any draw will do
    seen: Counter[str] = Counter()
    for file, article in desk.articles():
        lock, variants = desk.reviewed(article), desk.readings(article)
        source = numbered(file, article)
        for claim in article.claims:
            if claim.said.form in PARTS:
                continue
            every = [each for each in edits(claim, variants, source) if is_own(each, article)]
            chance.shuffle(every)
            for edit in sorted(every, key=lambda each: seen[each.kind])[:most]:
                seen[edit.kind] += 1
                yield file, article, lock, claim, edit


def numbered(file: File, article: Article) -> Sequence[str]:
    """The article's own lines as its claims and passages number them; those of snippets are empty."""
    own = (file.data or b"").decode().split("\n")
    last = article.lineage.number(Place(file.path, len(own)))
    places = [article.place(number) for number in range(1, last + 1)]
    return [own[each.line - 1] if each.path == file.path else "" for each in places]


def is_own(edit: Edit, article: Article) -> bool:
    """Whether an edit leaves snippets alone."""
    return all(article.place(number).path == article.path for number, _ in edit.lines)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = Project(tmp_path_factory.mktemp("claimed") / "project")
    made.write("catalog.yaml", CATALOG)
    made.write("helpgen.yaml", "lint: {ignore: [LB319]}\n")
    made.profile("bay")
    made.profile("cove", ON)
    for file in sorted(CLAIMED.glob("*.md")):
        made.article(f"portal/{file.stem}", file.read_text("utf-8"))
    return made


def test_the_project_is_sound_has_claims_of_all_forms_and_is_green(project: Project) -> None:
    result = project.verify()
    assert codes([*project.check().diagnostics, *result.diagnostics]) == []
    forms = Counter(each.claim.said.form for each in result.verdicts)
    assert {*forms} == {"is", "message", "examples", "claim", "flow", "manual"}
    assert sum(forms.values()) >= 50


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_makes_a_sentence_false_turns_red(project: Project, corpus: str) -> None:
    desk = Desk(project.root if corpus == "claimed" else ROOT)
    kinds: Counter[str] = Counter()
    claims = set()
    for file, article, lock, claim, edit in drawn(desk, false_edits, EACH[corpus]):
        kinds[edit.kind] += 1
        claims.add((file.path, claim.line, claim.column))
        found = codes(desk.found(file, article, edit, lock))
        assert found, f"{file.path}:{claim.line}: {edit}"
        assert {*found} & {"CL912", "CL902"}, (found, edit)
    if corpus == "claimed":
        assert {*kinds} == {*FALSE, "steps"}
        assert len(claims) >= 40
        assert min(kinds.values()) >= 2


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_says_the_same_in_other_words_stays_green(project: Project, corpus: str) -> None:
    desk = Desk(project.root if corpus == "claimed" else ROOT)
    kinds: Counter[str] = Counter()
    for file, article, lock, claim, edit in drawn(desk, harmless_edits, EACH[corpus]):
        kinds[edit.kind] += 1
        told = [each.message for each in desk.found(file, article, edit, lock)]
        assert told == [], f"{file.path}:{claim.line}: {edit}"
    if corpus == "claimed":
        assert {*kinds} == {*HARMLESS}
        assert sum(kinds.values()) >= 40


def test_a_row_of_an_example_needs_no_review_because_the_rule_is_asked(project: Project) -> None:
    project.accept()
    file = project.root / "content/help/portal/limits.md"
    before = file.read_text("utf-8")
    row = "| Mon 2 Mar 2026, 10:02 | Tue 3 Mar 2026, 10:00 | no: too soon |\n"
    at = before.index("| Mon 2 Mar 2026, 10:01")
    file.write_text(before[:at] + row + before[at:], "utf-8")
    try:
        assert codes(project.verify().diagnostics) == []
        file.write_text(before.replace("| no: too soon |", "| yes |"), "utf-8")
        assert codes(project.verify().diagnostics) == ["CL905"]
    finally:
        file.write_text(before, "utf-8")
