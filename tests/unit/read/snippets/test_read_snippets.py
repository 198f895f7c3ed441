from helpgen.read.disk.files import File
from helpgen.read.snippets.read_snippets import read_snippets

FOLDER = "content/snippets"


def test_a_file_is_named_by_its_way_from_the_folder() -> None:
    files = [File(f"{FOLDER}/call-us.md", b"Call."), File(f"{FOLDER}/steps/open.md", b"Open.")]
    made = read_snippets(files, FOLDER, 1_000)
    assert [each.name for each in made.value] == ["call-us", "steps/open"]
    assert made.diagnostics == ()


def test_one_that_no_include_can_name_is_told() -> None:
    files = [File(f"{FOLDER}/{name}.md", b"x") for name in ("Call Us", "a--b", "a_b", "é")]
    made = read_snippets(files, FOLDER, 1_000)
    assert made.value == []
    assert [each.code for each in made.diagnostics] == ["FS704"] * 4
