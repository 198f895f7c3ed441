from datetime import date

from helpgen.booking.rules.availability.qualifications import RULE, CertificationRow, decide
from helpgen.booking.values.decision import ALLOWED

DAY = date(2026, 3, 4)


def _held(*names: str, expires: date | None = None) -> tuple[CertificationRow, ...]:
    return tuple({"name": name, "expires": expires} for name in names)


def test_everyone_is_qualified_when_nothing_is_required() -> None:
    assert decide((), (), DAY).allowed
    assert decide((), (), DAY).facts == {"missing": ()}


def test_all_that_is_required_must_be_held() -> None:
    both = ("EMDR", "Play Therapy")
    assert decide(both, _held("Play Therapy", "EMDR", "CBT"), DAY).allowed
    answer = decide(both, _held("EMDR"), DAY)
    assert answer.code == "not_qualified"
    assert answer.facts == {"missing": ("Play Therapy",)}
    assert decide(both, (), DAY).facts == {"missing": both}


def test_case_and_outer_spaces_do_not_matter() -> None:
    assert decide((" emdr ",), _held("EMDR"), DAY).allowed
    assert decide(("EMDR",), _held("  emdr"), DAY).allowed
    assert not decide(("EM DR",), _held("EMDR"), DAY).allowed


def test_a_certification_counts_on_the_day_it_expires_and_not_on_the_next() -> None:
    assert decide(("EMDR",), _held("EMDR", expires=DAY), DAY).allowed
    assert decide(("EMDR",), _held("EMDR", expires=date(2026, 3, 3)), DAY).code == "not_qualified"


def test_the_law_sees_a_wrong_answer() -> None:
    (law,) = RULE.properties
    for held in (_held("EMDR"), _held("emdr "), (), _held("EMDR", expires=DAY)):
        assert law.holds(("EMDR",), held, DAY, decide(("EMDR",), held, DAY))
    assert not law.holds(("EMDR",), (), DAY, ALLOWED)
