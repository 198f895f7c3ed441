import pytest

from tests.faults.clinic import FRONT, TITLE, Case, Clinic, fields, whole
from tests.project import Project, codes

HEAD = FRONT.encode()


def at(name: str) -> int:
    """The offset of the second byte of line 9."""
    return len(FRONT.replace("NAME", name).encode()) + 1


def line_nine(data: bytes, says: str = "") -> Case:
    """The second character of line 9 is bad."""
    return whole(HEAD + b"a" + data + b"b\n", "FM105", 9, 2, says)


RETURNS = {
    "return-in-the-body": line_nine(b"\r", "carriage return"),
    "return-at-the-end": whole(HEAD + b"a\r", "FM105", 9, 2, "carriage return"),
    "return-before-crlf": line_nine(b"\r\r\n", "carriage return"),
    "return-in-the-fields": fields("title: Book\ring\n", "FM105", 4, 12, "carriage return"),
    "only-returns": whole(HEAD.replace(b"\n", b"\r"), "FM105", 1, 4, "at byte 3"),
}
BYTES = {
    "latin": line_nine(b"\xe9", "0xe9"),
    "nul": line_nine(b"\0", "U+0000"),
    "bell": line_nine(b"\x07", "U+0007"),
    "terminal": line_nine(b"\x1b[31m", "U+001B"),
    "form-feed": line_nine(b"\x0c", "U+000C"),
    "delete": line_nine(b"\x7f", "U+007F"),
    "next-line": line_nine("\x85".encode(), "U+0085"),
    "surrogate": line_nine(b"\xed\xa0\x80", "not UTF-8"),
    "overlong": line_nine(b"\xc0\xaf", "not UTF-8"),
    "cut-off": whole(HEAD + b"a\xc3", "FM105", 9, 2, "not UTF-8"),
    "noncharacter": line_nine("\ufffe".encode(), "U+FFFE"),
    "mark-of-our-own": line_nine("\ufdd0".encode(), "U+FDD0"),
}
ESCAPES = {
    "wide": whole(FRONT.encode("utf-16"), "FM105", 1, 1, "UTF-16"),
    "wide-without-mark": whole(FRONT.encode("utf-16-be"), "FM105", 1, 1, "U+0000"),
    "escaped-nul": fields('title: "a\\0b"\n', "FM105", 4, 8, "`title`"),
    "escaped-bell": fields('title: "a\\x07b"\n', "FM105", 4, 8, "`title`"),
    "escaped-next-line": fields('title: "a\\Nb"\n', "FM105", 4, 8, "`title`"),
    "escaped-line-separator": fields('title: "a\\Lb"\n', "FM105", 4, 8, "`title`"),
    "escaped-noncharacter": fields('title: "a\\ufffeb"\n', "FM105", 4, 8, "`title`"),
    "escaped-surrogate": fields('title: "a\\ud800b"\n', "FM105", 4, 12, "escape"),
    "escaped-in-a-list": fields(TITLE + 'tags: ["a\\0b"]\n', "FM105", 5, 8, "`tags[1]`"),
    "line-separator": fields("title: a\u2028b\n", "FM105", 4, 9, "U+2028"),
}
CASES = RETURNS | BYTES | ESCAPES


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("bytes"), CASES)


@pytest.mark.row("B4")
@pytest.mark.parametrize("name", RETURNS)
def test_a_carriage_return_alone_is_an_error(clinic: Clinic, name: str) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B5")
@pytest.mark.parametrize("name", BYTES)
def test_a_byte_that_no_text_may_hold_is_reported_with_its_offset(
    clinic: Clinic, name: str
) -> None:
    clinic.assert_found(name)
    assert f"byte {at(name)}" in clinic.of(f"portal/{name}")[0].message


@pytest.mark.row("B5")
@pytest.mark.parametrize("name", ESCAPES)
def test_other_encodings_and_escapes_are_reported_at_their_line(clinic: Clinic, name: str) -> None:
    clinic.assert_found(name)


@pytest.mark.row("B4")
def test_a_byte_order_mark_and_crlf_leave_no_trace_in_the_output(project: Project) -> None:
    text = FRONT.replace("NAME", "ends") + "## Steps\n\n- One\n- Two\n\n```\ncode\n```\n"
    project.profile("harbor")
    trees = []
    for data in (text, "\ufeff" + text, text.replace("\n", "\r\n")):
        project.write("content/help/portal/ends.md", data)
        assert project.build().exit_code == 0
        trees.append(project.tree())
    assert trees[0] == trees[1] == trees[2]


@pytest.mark.row("B4")
@pytest.mark.row("B5")
@pytest.mark.parametrize(
    "data",
    [b"id: bay\nname: B\ray\n", b"id: bay\nname: B\xe9\n", "id: bay\nname: Bay\n".encode("utf-16")],
)
def test_bad_bytes_in_a_profile_hold_back_its_tenant_only(project: Project, data: bytes) -> None:
    project.profile("harbor")
    project.write("profiles/bay.yaml", data)
    result = project.build()
    assert (result.exit_code, codes(result.diagnostics)) == (4, ["FM105"])
    assert ((project.out / "bay").exists(), (project.out / "harbor").exists()) == (False, True)
