import json

from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.report import Report
from helpgen.report.formats.json_document import written

DIAGNOSTIC = Diagnostic(
    Place("content/a.md", 3, 7), "ZZ001", "twice", "remove one", ("b", "a"), (Place("x.md", 1, 2),)
)


def test_the_document_has_this_shape() -> None:
    assert json.loads(written(Report((DIAGNOSTIC,), 34, 40))) == {
        "schemaVersion": 1,
        "summary": {"error": 1, "warning": 0, "info": 0, "articles": 34, "tenants": 40},
        "findings": [
            {
                "path": "content/a.md",
                "line": 3,
                "column": 7,
                "code": "ZZ001",
                "name": "",
                "severity": "error",
                "message": "twice",
                "hint": "remove one",
                "tenants": ["a", "b"],
                "others": [{"path": "x.md", "line": 1, "column": 2}],
                "includedBy": [],
            }
        ],
    }


def test_equal_findings_in_another_order_have_equal_bytes() -> None:
    other = Diagnostic(Place("b.md", 1, 1), "ZZ002", "x")
    assert written(Report((DIAGNOSTIC, other))) == written(Report((other, DIAGNOSTIC)))


def test_hostile_text_is_escaped_in_the_bytes_and_after_parsing() -> None:
    text = written(Report((Diagnostic(Place("a\x1b.md"), "ZZ001", "\x1b[31m\u202e\ud800"),)))
    assert text.isascii()
    (finding,) = json.loads(text)["findings"]
    assert (finding["path"], finding["message"]) == (r"a\x1b.md", r"\x1b[31m\u202e\ud800")
