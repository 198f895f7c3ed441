import tracemalloc
from time import process_time

import pytest

from tests.faults.clinic import FRONT, TITLE, Clinic, fields, whole
from tests.project import Project, codes, lines_of

SECONDS = 5.0  # of a processor; the table says one, a slow machine may take some more, a hang takes minutes
MEGABYTES = 100
MILLION = 1_000_000
OWN = len("---\n" * 2)
ROOM = 65_536 - (len(FRONT) - OWN) - len("# \n")
FULL = 262_144

SIZES = {
    "fields-of-ten-megabytes": whole(FRONT.replace("Booking", "x" * 10 * MILLION), "FM106", 0, 0),
    "line-of-ten-megabytes": whole(FRONT + "x" * 10 * MILLION, "FM106", 0, 0, "articleBytes"),
    "ten-million-blank-lines": whole(FRONT + "\n" * 10 * MILLION, "FM106", 0, 0, "262,144"),
    "fields-over-their-limit": fields(TITLE + "# " + "x" * 65_536 + "\n", "FM106", 1, 1, "64 KB"),
}
DEPTHS = {
    "lists": fields(TITLE + "tags: " + "[" * 5000 + "]" * 5000 + "\n", "FM107", 5, 38),
    "lists-never-closed": fields(TITLE + "tags: " + "[" * 50_000 + "\n", "FM107", 5, 38),
    "maps": fields(TITLE + "tags: " + "{a: " * 5000 + "}" * 5000 + "\n", "FM107", 5, 131),
    "items": fields(TITLE + "tags:\n" + "- " * 5000 + "a\n", "FM107", 6, 63),
    "one-too-many": fields(TITLE + "tags: " + "[" * 32 + "]" * 32 + "\n", "FM107", 5, 38),
    "just-deep-enough": fields(TITLE + "tags: " + "[" * 31 + "]" * 31 + "\n", "FM109", 5, 8),
}
BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
FEATURES = {
    "cycle": fields(TITLE + "tags: &a [*a]\n", "FM108", 5, 7, "anchors"),
    "alias": fields(TITLE + "tags: &a [x]\naliases: *a\n", "FM108", 5, 7),
    "alias-of-nothing": fields("title: *a\n", "FM108", 4, 8, "aliases"),
    "bomb": fields(TITLE + BOMB, "FM108", 5, 4),
    "merge-key": fields(TITLE + "<<: {tags: [a]}\n", "FM108", 5, 1, "merge"),
    "merged-alias": fields(TITLE + "tags: &a [x]\n<<: *a\n", "FM108", 5, 7),
    "python-object": fields(
        TITLE + "tags: !!python/object/apply:os.system [id]\n", "FM108", 5, 7, "tags"
    ),
    "python-name": fields("title: !!python/name:os.system\n", "FM108", 4, 8),
    "standard-tag": fields("title: !!str 5\n", "FM108", 4, 8, 'write `title: "5"`'),
    "own-tag": fields("title: !Ref x\n", "FM108", 4, 8),
}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("sizes"), DEPTHS | FEATURES)


@pytest.mark.row("B6")
@pytest.mark.parametrize("name", SIZES)
def test_a_huge_article_is_refused_at_once(project: Project, name: str) -> None:
    case = SIZES[name]
    project.profile("harbor")
    project.write(f"content/help/portal/{name}.md", case.data)
    started = process_time()
    result = project.build()
    assert process_time() - started < SECONDS
    assert lines_of(result.diagnostics) == [(case.code, case.line)]
    assert case.says in result.diagnostics[0].message + result.diagnostics[0].hint
    assert (result.exit_code, project.out.exists()) == (1, False)


@pytest.mark.row("B6")
def test_the_last_byte_of_each_limit_is_allowed_and_an_option_raises_the_one_of_articles(
    project: Project,
) -> None:
    full = FRONT.replace("NAME", "full").replace(TITLE, TITLE + "# " + "x" * (ROOM) + "\n")
    project.profile("harbor")
    project.write("content/help/portal/full.md", full)
    long = FRONT.replace("NAME", "long")
    project.write("content/help/portal/long.md", long + "x" * (FULL - len(long)))
    assert project.build().exit_code == 0
    project.write("content/help/portal/long.md", long + "x" * (FULL + 1 - len(long)))
    assert codes(project.build().diagnostics) == ["FM106"]
    project.write("helpgen.yaml", f"limits: {{articleBytes: {FULL + 1}}}\n")
    assert project.build().exit_code == 0


@pytest.mark.row("B6")
@pytest.mark.parametrize(("path", "code"), [("profiles/bay.yaml", 4), ("catalog.yaml", 1)])
def test_other_files_have_their_limit_too(project: Project, path: str, code: int) -> None:
    project.profile("harbor")
    project.write(path, "# " + "x" * 2 * MILLION)
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (code, ["FM106"])


@pytest.mark.row("B7")
@pytest.mark.parametrize("name", DEPTHS | FEATURES)
def test_depth_and_the_features_that_hide_it_are_refused_where_they_stand(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B7")
@pytest.mark.parametrize("text", ["features: " + "[" * 50_000, "org: " + "{a: " * 20_000, BOMB])
def test_depth_in_a_profile_costs_neither_time_nor_memory(project: Project, text: str) -> None:
    project.profile("harbor")
    project.profile("bay", text + "\n")
    project.check()
    tracemalloc.start()
    started = process_time()
    result = project.build()
    seconds, (_, peak) = process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (seconds < SECONDS, peak < MEGABYTES * MILLION) == (True, True)
    assert result.exit_code == 4
    assert {*codes(result.diagnostics)} <= {"FM107", "FM108"}
