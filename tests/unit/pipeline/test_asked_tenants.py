from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.pipeline.asked_tenants import concerns, held_among, unknown_tenants


def finding(*tenants: str) -> Diagnostic:
    return Diagnostic(Place("profiles/bay.yaml"), "PR402", "x", tenants=tenants)


def test_all_that_are_named_are_there() -> None:
    assert not unknown_tenants((), ("bay",))
    assert not unknown_tenants(("bay",), ("cove", "bay"))


def test_one_that_is_not_there_is_told_with_those_that_are() -> None:
    assert unknown_tenants(("dune", "bay", "alp"), ("cove", "bay")) == (
        "there is no tenant alp, dune; there are bay, cove"
    )


def test_no_more_than_twelve_are_listed() -> None:
    told = unknown_tenants(("x",), [f"t{number:02}" for number in range(20)])
    assert told.endswith("t10, t11")


def test_without_names_all_that_are_held_back_are_meant() -> None:
    assert held_among((), ("bay", "cove")) == ("bay", "cove")
    assert held_among(("cove", "dune"), ("bay", "cove")) == ("cove",)


def test_a_finding_concerns_whom_it_names_or_everybody() -> None:
    assert concerns(finding(), ("bay",))
    assert concerns(finding("bay", "cove"), ("bay",))
    assert concerns(finding("cove"), ())
    assert not concerns(finding("cove"), ("bay",))
