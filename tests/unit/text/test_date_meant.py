import pytest

from helpgen.text.date_meant import dates_meant


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("20.11.2026", ("2026-11-20",)),
        ("11/20/2026", ("2026-11-20",)),
        ("Nov 20 2026", ("2026-11-20",)),
        ("20 nov 2026", ("2026-11-20",)),
        ("2026-1-5", ("2026-01-05",)),
        ("2026-11-20T10:00", ("2026-11-20",)),
        ("05/06/2026", ("2026-06-05", "2026-05-06")),
        ("06/06/2026", ("2026-06-06",)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, days: tuple[str, ...]) -> None:
    assert dates_meant(typed) == days


@pytest.mark.parametrize(
    "typed", ["", "soon", "2026", "11/2026", "20.11.26", "31.02.2026", "Foo 20 2026", "13/13/2026"]
)
def test_what_names_no_one_day_means_none(typed: str) -> None:
    assert dates_meant(typed) == ()
