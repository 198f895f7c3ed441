import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish import PublishError
from helpgen.publish.portable import by_path, folders_of, is_path, is_tenant


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "404.html",
        "_headers",
        "help/portal/booking/index.html",
        "assets/logo.3f2a.svg",
        "help/console/index.html",
    ],
)
def test_a_plain_relative_path_is_portable(path: str) -> None:
    assert is_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../up.html",
        "a/../b",
        "a//b",
        "a/",
        "./a",
        ".helpgen/x",
        "a\\b",
        "C:x",
        "a b",
        "a\n",
        "a\0b",
        "-rf",
        "dot.",
        "dot./x",
        "ä.html",
        "con",
        "help/AUX.html",
        "lpt1.txt",
        "x" * 201,
    ],
)
def test_a_path_that_could_lead_out_or_that_some_system_refuses_is_not_portable(path: str) -> None:
    assert not is_path(path)


@pytest.mark.parametrize("tenant", ["a", "north-clinic", "007", "no", "x" * 63])
def test_an_id_of_the_grammar_is_a_folder_name(tenant: str) -> None:
    assert is_tenant(tenant)


@pytest.mark.parametrize("tenant", ["", "..", "a/b", ".git", "-rf", "A", "a\n", "x" * 64])
def test_another_id_is_not_a_folder_name(tenant: str) -> None:
    assert not is_tenant(tenant)


def test_files_are_sorted_by_path() -> None:
    files = [OutputFile("b", b"2"), OutputFile("a/c", b"1"), OutputFile("B2", b"0")]
    assert list(by_path(files)) == ["B2", "a/c", "b"]


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        ("a.html", "a.html", "two files want"),
        ("a.html", "A.html", "letter case"),
        ("a/b.html", "A/c.html", "letter case"),
        ("a", "a/b.html", "a file and a folder"),
        ("x", "manifest.json", "two files want"),
        ("x", "../y", "not portable"),
    ],
)
def test_files_that_would_stand_in_each_others_place_are_an_error(
    first: str, second: str, says: str
) -> None:
    with pytest.raises(PublishError, match=says):
        by_path([OutputFile(first, b""), OutputFile(second, b"")])


def test_the_folders_of_a_path_come_outermost_first() -> None:
    assert folders_of("a/b/c.html") == ("a", "a/b")
    assert folders_of("c.html") == ()
