"""The organizations that say which system they run are held to it, each value by itself."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast

import pytest

from helpgen.booking.values.keys import KEYS
from helpgen.logic import Scalar, holds, keys
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.read.catalog import CatalogFile, read_catalog
from helpgen.read.constraints import Demand, read_constraints
from helpgen.read.profiles.defaults import basis
from helpgen.read.profiles.tenants import read_profiles
from tests.booking_policies import SYSTEMS
from tests.house.tree import ROOT

SYSTEM = "org.bookingSystem"


@cache
def catalog() -> CatalogFile:
    return read_catalog(ROOT).value


@cache
def profiles() -> dict[str, Profile]:
    read = read_profiles(ROOT, basis(catalog()), Options())
    return {each.id: each for each in read.value.profiles}


def demands() -> tuple[Demand, ...]:
    return read_constraints(catalog().catalog, catalog().tree).value


def with_lines(folder: Path, tenant: str, *changes: tuple[str, str]) -> list[str]:
    """The codes for one of our profiles in which some lines say something else."""
    text = (ROOT / "profiles" / f"{tenant}.yaml").read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / "profiles").mkdir()
    (folder / "profiles" / f"{tenant}.yaml").write_text(text.replace("  logo: leaf.svg\n", ""))
    read = read_profiles(folder, basis(catalog()), Options())
    return [each.code for each in read.diagnostics]


def test_each_system_has_the_practice_that_stands_for_it_and_the_others_run_none() -> None:
    said = {each.values[SYSTEM]: each.id for each in profiles().values()}
    assert {name: tenant for name, tenant in said.items() if name != "own"} == SYSTEMS
    assert sum(each.values[SYSTEM] != "own" for each in profiles().values()) == len(SYSTEMS)


def flips() -> Iterator[tuple[str, str, str]]:
    """For every demand of a system that one value decides: the system's tenant, and that value turned round."""
    for demand in demands():
        for system, tenant in SYSTEMS.items():
            words, wanted = demand.words
            if (
                f'"{system}"' in words
                and " and " not in words
                and not wanted.startswith("features.patient")
            ):
                yield tenant, wanted, next(iter(keys(demand.holds)))


@pytest.mark.parametrize(("tenant", "wanted", "key"), list(flips()))
def test_every_value_of_a_system_that_is_turned_round_is_found(
    tmp_path: Path, tenant: str, wanted: str, key: str
) -> None:
    scope, _, name = key.partition(".")
    text = (ROOT / "profiles" / f"{tenant}.yaml").read_text("utf-8")
    lines = [each for each in text.splitlines() if not each.startswith(f"  {name}:")]
    lines.insert(lines.index(f"{scope}:") + 1, f"  {name}: {other(key, wanted)}")
    (tmp_path / "profiles").mkdir()
    whole = "\n".join(each for each in lines if "logo:" not in each)
    (tmp_path / "profiles" / f"{tenant}.yaml").write_text(f"{whole}\n")
    found = read_profiles(tmp_path, basis(catalog()), Options()).diagnostics
    assert "PR432" in {each.code for each in found}, found
    assert any(f"`{wanted}`" in each.hint for each in found)


def other(key: str, wanted: str) -> str:
    """A value of the key with which the demand does not hold."""
    declared = catalog().catalog.keys()[key]
    if declared.type == "boolean":
        return "true" if wanted.startswith("not ") else "false"
    if declared.enum:
        return next(str(each) for each in declared.enum if f'"{each}"' not in wanted)
    return "20"


def test_where_clients_cannot_schedule_they_cannot_cancel_either(tmp_path: Path) -> None:
    off = ("  selfBookingEnabled: true", "  selfBookingEnabled: false")
    quiet = ("  portalAllowCancel: true", "  portalAllowCancel: false")
    assert with_lines(tmp_path, "bright-path-counseling", off) == ["PR432"]
    (tmp_path / "b").mkdir()
    assert with_lines(tmp_path / "b", "bright-path-counseling", off, quiet) == []
    (tmp_path / "c").mkdir()
    assert with_lines(tmp_path / "c", "bright-path-counseling", quiet) == ["PR432"]


def test_a_profile_of_its_own_kind_may_do_either(tmp_path: Path) -> None:
    off = ("  selfBookingEnabled: true", "  selfBookingEnabled: false")
    own = ("bookingSystem: S1a", "bookingSystem: own")
    assert with_lines(tmp_path, "bright-path-counseling", off, own) == []


@pytest.mark.parametrize(("mode", "codes"), [("replace", ["PR432"]), ("auto", []), ("request", [])])
def test_a_move_at_once_is_refused_beside_approval_in_any_profile(
    tmp_path: Path, mode: str, codes: list[str]
) -> None:
    own = ("bookingSystem: S4", "bookingSystem: own")
    moved = ("rescheduleMode: request", f"rescheduleMode: {mode}")
    assert with_lines(tmp_path, "lakeside-psychology", own, moved) == codes


def test_what_a_policy_is_refused_for_our_catalog_refuses_too() -> None:
    facts = next(iter(profiles().values())).values
    for key in KEYS:
        for clash in key.clashes:
            clashing = {key.name: clash.value, clash.other.name: clash.beside}
            both = {**facts, **cast("dict[str, Scalar]", clashing)}
            theirs = {key.name, clash.other.name}
            asked = [each for each in demands() if keys(each.where) | keys(each.holds) == theirs]
            assert asked
            assert all(is_broken(each, both) for each in asked)


def is_broken(demand: Demand, facts: dict[str, Scalar]) -> bool:
    return holds(demand.where, facts) and not holds(demand.holds, facts)
