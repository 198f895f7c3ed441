import pytest

from tests.unit.verify.library import judged, said

MANUAL = '<!-- help:manual reason="needs a browser" until={} -->\nIt is blue.\n'


@pytest.mark.parametrize("until", ["2026-11-29", "2026-11-30", "2030-01-01"])
def test_it_counts_up_to_its_day_and_on_it(until: str) -> None:
    (verdict,) = judged(MANUAL.format(until))
    assert (str(verdict.status), verdict.checks) == ("manual", 1)


def test_the_day_after_it_has_expired_and_says_why_it_was_there() -> None:
    (verdict,) = judged(MANUAL.format("2026-11-28"))
    assert str(verdict.status) == "expired"
    assert said(MANUAL.format("2026-11-28"))[0].startswith(
        "CL910 1:1 nobody has looked at this since 2026-11-28: needs a browser (look whether"
    )


def test_a_day_that_there_is_not_is_an_error() -> None:
    (verdict,) = judged(MANUAL.format("2026-02-30"))
    assert str(verdict.status) == "error"
    assert said(MANUAL.format("2026-02-30")) == [
        "CL904 1:1 2026-02-30 is in no calendar (write a day that there is)"
    ]
