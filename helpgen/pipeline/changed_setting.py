"""What another setting of one organization does to what its articles say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.logic import Scalar, holds
from helpgen.model.claim_verdict import Status, Verdict
from helpgen.model.profile import Profile
from helpgen.pipeline.claims_answer import ClaimsAnswer
from helpgen.pipeline.exit_codes import FINDINGS, FINE
from helpgen.pipeline.own_engine import OwnEngine
from helpgen.pipeline.verify_ground import Ground, ground
from helpgen.read.constraints import read_constraints
from helpgen.read.typed_setting import SettingError, typed_setting
from helpgen.verify.bench import Bench
from helpgen.verify.engine import Engine
from helpgen.verify.judging import verdicts
from helpgen.verify.reading import Shifted, shifts

_RED = (Status.FAIL, Status.ERROR)


@frozen
class Turned:
    """A claim that stands otherwise than before."""

    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingResult(ClaimsAnswer):
    """Claims that `turned`, what is read otherwise, and which demands of the catalog are `broken`.

    `diagnostics` are the findings of claims that are red now and were not, or what keeps the question from being asked.
    """

    turned: tuple[Turned, ...] = ()
    shifted: tuple[Shifted, ...] = ()
    broken: tuple[str, ...] = ()


def changed_setting(
    root: Path,
    today: date,
    settings: Sequence[str],
    tenants: tuple[str, ...],
    engine: Engine | None = None,
) -> SettingResult:
    """The articles of one organization with these settings, `key=value`, against what they are."""
    if len(tenants) != 1:
        return SettingResult.refused("--set asks about one organization: name it with --tenant")
    base = ground(root, tenants)
    if base.refusal:
        return SettingResult.refused(base.refusal)
    if base.is_broken:
        return SettingResult.on(base, base.diagnostics, FINDINGS)
    try:
        changed = dict(typed_setting(each, base.premises.catalog) for each in settings)
    except SettingError as fault:
        return SettingResult.refused(str(fault))
    before = base.chosen[0]
    after = _with(before, changed)
    bench = base.bench(engine or OwnEngine(), today)
    turned = tuple(_turned(base, before, after, bench))
    red = tuple(
        sorted({each for one in turned if one.after.status in _RED for each in one.after.findings})
    )
    broken = tuple(_broken(base, before, after))
    return replace(
        SettingResult.on(base, red, FINDINGS if red or broken else FINE),
        turned=turned,
        shifted=tuple(shifts(base.articles, before.values, after.values, bench.setting)),
        broken=broken,
    )


def _with(profile: Profile, changed: Mapping[str, object]) -> Profile:
    """The same organization with other settings; a scalar is a value, anything else a structure."""
    values, structures = dict(profile.values), dict(profile.structures)
    for name, value in changed.items():
        if value is None or isinstance(value, Scalar):
            values[name] = value
        else:
            structures[name] = value
    return replace(profile, values=values, structures=structures)


def _turned(base: Ground, before: Profile, after: Profile, bench: Bench) -> Iterator[Turned]:
    told = [list(verdicts(base.articles, [each], bench)) for each in (before, after)]
    for old, new in zip(*told, strict=True):
        if old.status is not new.status:
            yield Turned(old, new)


def _broken(base: Ground, before: Profile, after: Profile) -> Iterator[str]:
    """What the catalog asks of values taken together, and these do not have any more."""
    declared = base.premises.declared
    for each in read_constraints(declared.catalog, declared.tree).value:
        kept, keeps = (
            not holds(each.where, one.values) or holds(each.holds, one.values)
            for one in (before, after)
        )
        if kept and not keeps:
            yield f"`{each.words[1]}` has to hold where `{each.words[0]}` does: {each.why}"
