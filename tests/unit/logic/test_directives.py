import pytest

from helpgen.logic.directive_words import ACTIONS, WITH_CONDITION, Directive
from helpgen.logic.directives import Misfit, read_comment


@pytest.mark.parametrize(
    "body",
    [
        " note ",
        "",
        " help desk ",
        " helpers: see x ",
        " the end of it ",
        " when patients call ",
        " send help ",
    ],
)
def test_a_plain_comment_is_nothing(body: str) -> None:
    assert read_comment(body) is None


@pytest.mark.parametrize("body", ["help:when features.x", "  help:when   features.x\t"])
def test_space_inside_the_comment_is_free(body: str) -> None:
    directive = read_comment(body)
    assert isinstance(directive, Directive)
    assert (directive.name, directive.text) == ("when", "features.x")
    assert body[directive.offset :].startswith("features.x")


@pytest.mark.parametrize("name", ACTIONS)
def test_every_directive_is_known(name: str) -> None:
    text = " features.x" if name in WITH_CONDITION else ""
    directive = read_comment(f" help:{name}{text} ")
    assert isinstance(directive, Directive)
    assert directive.action is ACTIONS[name]


@pytest.mark.parametrize(
    "body",
    [
        " HELP:WHEN features.x ",
        " Help:end ",
        " help:wen features.x ",
        " hlep:when features.x ",
        " hepl:when features.x ",
        " hel:end ",
        " helpp:end ",
        " kelp:end ",
        " help :end ",
        " help: end ",
        " help end ",
        " helpend ",
        " help;when features.x ",
        " help\u00a0:when features.x ",
        "\u00a0help:end ",
        " he\u200blp:end ",
        " help:\u200bend ",
        " \uff48elp:end ",
        " help\uff1aend ",
        " h\u0435lp:end ",
        " help:when-Not features.x ",
        " help:endx ",
        " help: ",
        " -help:end ",
        " when features.x ",
        " When features.x ",
        " else ",
        " END ",
        " help:\nend ",
    ],
)
def test_what_looks_like_a_directive_is_refused(body: str) -> None:
    assert isinstance(read_comment(body), Misfit)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (" help:when ", "CD205"),
        (" help:end features.x ", "CD204"),
        (" help:else features.x ", "CD204"),
        (" help:elsewhen features.x ", "CD204"),
        (" help:when\nfeatures.x ", "CD208"),
    ],
)
def test_each_misfit_has_its_code(body: str, code: str) -> None:
    misfit = read_comment(body)
    assert isinstance(misfit, Misfit)
    assert misfit.code == code


def test_a_misspelled_name_gets_a_suggestion() -> None:
    misfit = read_comment(" help:wen features.x ")
    assert isinstance(misfit, Misfit)
    assert misfit.hint == "write <!-- help:when features.x -->"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("help:endwhen", "help:end"),
        ("help:endif", "help:end"),
        ("/help:when", "help:end"),
        ("/help:when features.x", "help:end"),
        ("help:/when", "help:end"),
        ("help:end if", "help:end"),
        ("help:end features.x", "help:end"),
        ("END", "help:end"),
        ("helpend", "help:end"),
        ("help:if features.x", "help:when features.x"),
        ("Help:When features.x", "help:when features.x"),
        ("help/when features.x", "help:when features.x"),
        ("when features.x", "help:when features.x"),
        ('help:show tenant.id == "Bay"', 'help:when tenant.id == "Bay"'),
        ("help:unless features.x", "help:when-not features.x"),
        ("help:not features.x", "help:when-not features.x"),
        ("help:when_not features.x", "help:when-not features.x"),
        ("help:elif features.x", "help:else-when features.x"),
        ("help:elseif features.x", "help:else-when features.x"),
        ("help:else if features.x", "help:else-when features.x"),
        ("help:else features.x", "help:else-when features.x"),
        ("help:else otherwise, call", "help:else"),
        ("help:els", "help:else"),
        ("help:otherwise", "help:else"),
    ],
)
def test_what_to_write_is_told_with_what_was_written(typed: str, written: str) -> None:
    misfit = read_comment(f" {typed} ")
    assert isinstance(misfit, Misfit)
    assert misfit.hint == f"write <!-- {written} -->"
    assert f"help:{misfit.name}" == written.split(" ", maxsplit=1)[0]


@pytest.mark.parametrize(
    "body",
    [
        " he\u034flp\u034f:when features.x ",
        " help - when features.x ",
        " help \u2013 end ",
        " h\u0301elp:end ",
    ],
)
def test_signs_that_are_not_seen_hide_no_directive(body: str) -> None:
    assert isinstance(read_comment(body), Misfit)


@pytest.mark.parametrize("spaces", ["", " ", " \t "])
def test_an_expression_stands_where_it_was_typed(spaces: str) -> None:
    body = f"{spaces} help:when \t features.x{spaces}"
    directive = read_comment(body)
    assert isinstance(directive, Directive)
    assert body[directive.offset :].startswith("features.x")
    assert directive.text == "features.x"
