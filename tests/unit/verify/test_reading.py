"""What an organization reads otherwise with another setting: articles, passages, and numbers in them."""

from helpgen.pipeline.verify_ground import ground
from helpgen.verify.reading import ReadingShift, Shifted, shifts
from tests.lending import Lending
from tests.project import TODAY, Project

BODY = """\
Wait {{features.leadHours}} hours.

<!-- help:when features.approval -->
Somebody approves.
<!-- help:else -->
It is yours.
<!-- help:end -->
"""


def test_passages_appear_vanish_and_read_otherwise(project: Project) -> None:
    project.profile("bay")
    project.article("portal/one", BODY)
    need = "prerequisites: {features: [approval]}\nwhenUnmet: omit\n"
    project.article("portal/two", "Approvals.\n", more=need)
    project.article("portal/three", "The same.\n")
    base = ground(project.root)
    setting = base.bench(Lending(), TODAY).setting
    before = base.chosen[0].values
    after = {**before, "features.approval": True, "features.leadHours": 48}
    one, two = "content/help/portal/one.md", "content/help/portal/two.md"
    assert list(shifts(base.articles, before, after, setting)) == [
        Shifted(one, 9, ReadingShift.REREADS, "Wait 24 hours.", "Wait 48 hours."),
        Shifted(one, 12, ReadingShift.APPEARS, after="Somebody approves."),
        Shifted(one, 14, ReadingShift.VANISHES, before="It is yours."),
        Shifted(two, 0, ReadingShift.APPEARS),
    ]
    assert list(shifts(base.articles, after, before, setting))[-1] == Shifted(
        two, 0, ReadingShift.VANISHES
    )
    assert list(shifts(base.articles, before, before, setting)) == []


def test_lines_of_a_table_are_read_cell_by_cell(project: Project) -> None:
    project.profile("bay")
    project.article("portal/one", "| a | b |\n| --- | --- |\n| c | {{features.leadHours}} |\n")
    base = ground(project.root)
    setting = base.bench(Lending(), TODAY).setting
    before = base.chosen[0].values
    (row,) = shifts(base.articles, before, {**before, "features.leadHours": 1}, setting)
    assert (row.line, row.before, row.after) == (11, "c | 24", "c | 1")
