"""Our own articles are an example: a strict lint finds nothing in them."""

from helpgen.model.codes import severity
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.check import check
from tests.house.tree import ROOT


def test_our_own_articles_have_neither_errors_nor_warnings() -> None:
    found = check(ROOT, fail_on=Severity.WARNING)
    assert [one for one in found.diagnostics if severity(one.code) is not Severity.INFO] == []
    assert found.articles >= 32
    assert found.tenants >= 8
