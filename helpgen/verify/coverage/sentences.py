"""The sentences about behavior, each with the claim that vouches for it."""

from collections.abc import Collection, Iterator, Sequence

from helpgen.compile.every_passage import Reading
from helpgen.compile.passages import Kind, Passage
from helpgen.model.article import Article
from helpgen.model.claim import Claim
from helpgen.verify.coverage.figures import SentenceFigures
from helpgen.verify.prose.behavior import is_behavior
from helpgen.verify.prose.plain import folded, said
from helpgen.verify.prose.told import told
from helpgen.verify.scope import covered

_NO_PROSE = (Kind.HEADING, Kind.HEAD)


def sentence_figures(
    article: Article,
    readings: Sequence[Reading],
    claims: Sequence[Claim],
    left_out: Collection[str],
) -> Iterator[SentenceFigures]:
    """Each once, in whichever variants it stands. `claims` are those that are no mistake.

    Headings are no sentences, nor is what stands below one whose title is `left_out`. A machine's claim counts before
    a person's.
    """
    titles = {folded(title) for title in left_out}
    found: dict[tuple[int, str], str] = {}
    for reading in readings:
        forms = _forms(reading, claims)
        for passage in _told_passages(reading.passages, titles):
            for number, sentence in enumerate(told(passage)):
                if is_behavior(sentence.text):
                    key = (passage.line, sentence.text)
                    here = {*forms.get((passage, None), ()), *forms.get((passage, number), ())}
                    here |= {found.get(key, "")} - {""}
                    found[key] = min(here, key=lambda form: (form == "manual", form), default="")
    for (line, text), form in sorted(found.items()):
        place = article.place(line)
        yield SentenceFigures(place.path, article.slug, place.line, text, form)


def _forms(reading: Reading, claims: Sequence[Claim]) -> dict[tuple[Passage, int | None], set[str]]:
    forms: dict[tuple[Passage, int | None], set[str]] = {}
    for claim in claims:
        for each in covered(claim, reading):
            forms.setdefault((each.passage, each.sentence), set()).add(claim.said.form)
    return forms


def _told_passages(passages: Sequence[Passage], left_out: Collection[str]) -> Iterator[Passage]:
    """The passages that may state behavior."""
    level = 0
    for each in passages:
        if each.kind is Kind.HEADING:
            if level and each.level > level:
                continue
            level = each.level if folded(said(each)) in left_out else 0
        elif not level and each.kind not in _NO_PROSE:
            yield each
