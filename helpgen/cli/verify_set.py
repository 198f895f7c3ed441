"""What `helpgen verify --set` says: claims, passages and articles that are otherwise with another setting."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from helpgen.cli.verify_answer import answer
from helpgen.pipeline.changed_setting import SettingResult, Turned, changed_setting
from helpgen.verify.reading import ReadingShift, Shifted

SCHEMA_VERSION = 1


def tell_setting(
    project: Path,
    today: date,
    settings: tuple[str, ...],
    tenants: tuple[str, ...],
    *,
    is_json: bool,
) -> int:
    """Try the settings, say what they do to the articles, and give the exit code."""
    result = changed_setting(project, today, settings, tenants)
    return answer(result, as_text, as_json, is_json=is_json)


def as_text(result: SettingResult) -> Iterator[str]:
    """Lines for people."""
    for each in result.broken:
        yield f"not allowed: {each}"
    for turned in result.turned:
        place = f"{turned.after.path}:{turned.after.claim.line}"
        yield f"{place} {turned.before.status.value} becomes {turned.after.status.value}"
    for shifted in result.shifted:
        yield _shifted(shifted)
    if not (result.broken or result.turned or result.shifted):
        yield "nothing is said otherwise"


def _shifted(shifted: Shifted) -> str:
    if not shifted.line:
        return f"{shifted.path} {shifted.shift.value}"
    place = f"{shifted.path}:{shifted.line} {shifted.shift.value}"
    if shifted.shift is ReadingShift.REREADS:
        return f"{place}: {shifted.before} -> {shifted.after}"
    return f"{place}: {shifted.after or shifted.before}"


def as_json(result: SettingResult) -> dict[str, object]:
    """The same as a JSON object."""
    return {
        "schemaVersion": SCHEMA_VERSION,
        "notAllowed": list(result.broken),
        "claims": [_turned(each) for each in result.turned],
        "readings": [
            {
                "path": each.path,
                "line": each.line,
                "change": each.shift.value,
                "before": each.before,
                "after": each.after,
            }
            for each in result.shifted
        ],
    }


def _turned(turned: Turned) -> dict[str, object]:
    return {
        "path": turned.after.path,
        "line": turned.after.claim.line,
        "rule": turned.after.rule,
        "before": turned.before.status.value,
        "after": turned.after.status.value,
        "messages": [each.message for each in turned.after.findings],
    }
