from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from helpgen.model.catalog import Key
from helpgen.read.sources.cell_said import NOTHING, RowCellError, said, stepped

KEYS = {
    "features.portal": Key(type="boolean", default=False),
    "features.lead": Key(type="integer", default=24),
    "features.most": Key(type="integer", nullable=True, default=30),
    "settings.code": Key(type="string", default=""),
    "org.days": Key(type="array", default=(), items=Key(type="integer", default=0)),
}


@pytest.mark.parametrize(
    ("value", "way", "wanted"),
    [
        ("true", ("features", "portal"), True),
        (1, ("features", "portal"), True),
        (0, ("features", "portal"), False),
        (2, ("features", "portal"), 2),
        ("yes", ("features", "portal"), "yes"),
        ("36", ("features", "lead"), 36),
        (Decimal(36), ("features", "lead"), 36),
        (Decimal("1.5"), ("features", "lead"), 1.5),
        ("007", ("settings", "code"), "007"),
        ("true", ("settings", "code"), "true"),
        (7, ("settings", "code"), "7"),
        ("[1, 2]", ("org", "days"), [1, 2]),
        ([1, 2], ("org", "days"), [1, 2]),
        ("12", ("name",), "12"),
        (12, ("id",), "12"),
        ('{"portal": true}', ("features",), {"portal": True}),
        ("false", ("branding", "showName"), False),
        ('["https://a.example"]', ("embeddedIn",), ["https://a.example"]),
        ("Pupil", ("labels", "patient", "singular"), "Pupil"),
        (date(2026, 11, 30), ("settings", "code"), "2026-11-30"),
        (datetime(2026, 11, 30, tzinfo=UTC), ("settings", "code"), "2026-11-30T00:00:00+00:00"),
        (UUID(int=7), ("settings", "code"), "00000000-0000-0000-0000-000000000007"),
    ],
)
def test_a_cell_says_what_its_field_can_hear(
    value: object, way: tuple[str, ...], wanted: object
) -> None:
    found = said(value, way, KEYS)
    assert (found, type(found)) == (wanted, type(wanted))


@pytest.mark.parametrize(
    "way", [("name",), ("features", "lead"), ("contact", "email"), ("features",)]
)
def test_an_empty_cell_says_nothing(way: tuple[str, ...]) -> None:
    assert said(None, way, KEYS) is NOTHING
    assert said("", way, KEYS) is NOTHING


def test_the_products_null_is_a_value_of_a_key_that_may_be_null() -> None:
    assert said(None, ("features", "most"), KEYS) is None
    assert said("", ("features", "most"), KEYS) is NOTHING


@pytest.mark.parametrize("value", [b"\x00", object(), {1, 2}])
def test_what_no_field_has_is_a_fault(value: object) -> None:
    with pytest.raises(RowCellError, match="bytes"):
        said(value, ("name",), KEYS)


def test_torn_json_is_a_fault_and_no_text() -> None:
    with pytest.raises(RowCellError, match="is no JSON"):
        said('{"portal": tru', ("features",), KEYS)


def test_steps_lead_into_json_kept_as_text_or_not() -> None:
    inner = {"calendar": {"zones": ["UTC"]}}
    steps = ("calendar", "zones", 0)
    assert stepped(inner, steps) == "UTC"
    assert stepped('{"calendar": {"zones": ["UTC"]}}', steps) == "UTC"
    for lost in (("calendar", "zones", 1), ("calendar", "zones", -1), ("a",), ("calendar", 0)):
        assert stepped(inner, lost) is NOTHING
    assert stepped(None, steps) is NOTHING
    with pytest.raises(RowCellError):
        stepped("calendar", steps)
