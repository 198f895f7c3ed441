from helpgen.model.diagnostic import Code, Severity
from helpgen.report import explained

ROW = Code(
    code="ST101",
    name="heading-jump",
    severity=Severity.WARNING,
    says="A heading skips a level.",
    why="Readers lose their place.",
    bad="# A\n\n### B\n",
    good="# A\n\n## B\n",
    fix="Write two signs.",
)


def test_what_else_can_be_done_stands_below() -> None:
    assert explained(ROW, ["One.", "Two."]) == f"{explained(ROW)}\n\nOne.\n\nTwo."


def test_a_code_is_explained_with_both_examples() -> None:
    assert explained(ROW) == (
        "ST101 heading-jump (warning)\n\nA heading skips a level.\n\nReaders lose their place.\n\n"
        "To mend it: Write two signs.\n\n"
        "Bad:\n\n    # A\n\n    ### B\n\nGood:\n\n    # A\n\n    ## B"
    )
