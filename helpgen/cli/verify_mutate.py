"""What `helpgen verify --mutate` says: how many faults articles find, and what would find the others."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from helpgen.cli.verify_answer import answer
from helpgen.model.diagnostic import Severity
from helpgen.pipeline.mutating import MutateResult, mutate
from helpgen.verify.fate import End, Fate
from helpgen.verify.tally import Tally, by_rule, drifts

SCHEMA_VERSION = 1
_NO_INPUT = "no input was found for which the answers differ: it may make no difference"


def as_text(result: MutateResult) -> Iterator[str]:
    """Lines for people: a line for each rule, then what survived, each with an example that would find it."""
    if result.note:
        yield result.note
        return
    for name, tally in by_rule(result.fates).items():
        yield f"{name:<40} {_share(tally)}"
    yield ""
    for fate in result.fates:
        if fate.end is End.SURVIVED:
            yield from _survivor(fate)
    for fate in result.fates:
        if fate.end is End.EQUIVALENT:
            yield f"makes no difference: {fate.mutant.id} ({fate.why})"
    yield from summary(result)


def summary(result: MutateResult) -> Iterator[str]:
    """The last lines: all faults together."""
    whole, known = Tally.of(result.fates), drifts(result.fates)
    if known.tried:
        yield f"known drifts that articles find: {_share(known)}"
    yield f"faults that articles find: {_share(whole)}, {whole.rate:.1f} %"
    others = {
        "make no difference": whole.ends[End.EQUIVALENT],
        "cannot begin": whole.ends[End.BROKEN],
        "where no rule asks": whole.ends[End.BEYOND],
        "not tried, the time was over": whole.ends[End.UNTRIED],
    }
    if any(others.values()):
        told = ", ".join(f"{count:,} {what}" for what, count in others.items() if count)
        yield f"not counted: {told}"
    if result.red:
        yield f"claims that are red without any fault, and take no part: {result.red:,}"


def _share(tally: Tally) -> str:
    return f"{tally.killed:,} of {tally.tried:,}"


def _survivor(fate: Fate) -> Iterator[str]:
    mutant, told = fate.mutant, fate.distinction
    yield f"{mutant.path}:{mutant.line} survived ({mutant.kind})"
    yield f"  {mutant.id}"
    if told is None:
        yield f"  {_NO_INPUT}"
        yield f"  if so, in mutants.yaml: {json.dumps(mutant.id, ensure_ascii=False)}: why"
    elif told.table:
        yield "  this example would find it:"
        yield from told.table
    else:
        yield f"  {told.rule} with {told.given}"
        yield f"  says {told.sound}"
        yield f"  and with the fault {told.faulty}"
    yield ""


def as_json(result: MutateResult) -> dict[str, object]:
    """The same as a JSON object."""
    whole = Tally.of(result.fates)
    return {
        "schemaVersion": SCHEMA_VERSION,
        "summary": {"rate": round(whole.rate, 1), "claims": result.claims, "red": result.red}
        | _counts(whole),
        "rules": [
            {"rule": name, "rate": round(tally.rate, 1)} | _counts(tally)
            for name, tally in by_rule(result.fates).items()
        ],
        "faults": [_fault(fate) for fate in result.fates],
    }


def _counts(tally: Tally) -> dict[str, int]:
    return {end.value: tally.ends[end] for end in End}


def _fault(fate: Fate) -> dict[str, object]:
    mutant, found, told = fate.mutant, fate.killer, fate.distinction
    said: dict[str, object] = {
        "id": mutant.id,
        "kind": mutant.kind,
        "rule": mutant.rule,
        "path": mutant.path,
        "line": mutant.line,
        "was": mutant.was,
        "becomes": mutant.becomes,
        "end": fate.end.value,
    }
    if mutant.drift:
        said["drift"] = mutant.drift
    if found is not None:
        said["foundBy"] = {
            "path": found.path,
            "line": found.line,
            "says": found.says,
            "tenants": list(found.tenants),
        }
    if told is not None:
        said["toldApartBy"] = {
            "rule": told.rule,
            "given": json.loads(told.given),
            "sound": told.sound,
            "faulty": told.faulty,
            "example": list(told.table),
        }
    return said | ({"why": fate.why} if fate.why else {})


def tell_mutants(  # noqa: PLR0913, PLR0917  one argument for each option
    project: Path,
    today: date,
    tenants: tuple[str, ...],
    rules: tuple[str, ...],
    time_box: float,
    least: float,
    fail_on: Severity | None,
    *,
    is_json: bool,
) -> int:
    """Plant the faults, say what became of them, and give the exit code."""
    result = mutate(
        project,
        today,
        tenants=tenants,
        rules=rules,
        time_box=time_box,
        least=least,
        fail_on=fail_on,
    )
    return answer(result, as_text, as_json, is_json=is_json)
