"""What the bar may change: what is on trial, and the profiles that come of it."""

import json
from collections.abc import Mapping

from helpgen.preview.finding_told import Told, told_findings
from helpgen.preview.lens import Lens, lens_at
from helpgen.preview.saving import saved
from helpgen.preview.studio import Studio
from helpgen.preview.trials import TriedOn, trial_of
from helpgen.serve import Asking


def changed(studio: Studio, editor: str, question: Asking) -> Told | None:
    """What comes of trying settings on (`try`), or of keeping them (`save`); None for a question that is none."""
    body = _body(question)
    lens = lens_at(_text(body, "lens"))
    typed = body.get("typed")
    if lens is None or not isinstance(typed, dict):
        return None
    tenant = studio.tenant(Lens(lens.tenant)).value
    if tenant is None or not all(isinstance(each, str) for each in typed.values()):
        return None
    catalog = studio.snapshot.look.premises.value.catalog
    trial, wrong = trial_of(typed, tenant, catalog)
    if wrong:
        return {"wrong": wrong}
    match question.name:
        case "try":
            return _tried(studio, editor, lens, trial)
        case "save":
            return saved(studio, trial, _text(body, "id"), _text(body, "name"))
        case _:
            return None


def _tried(studio: Studio, editor: str, lens: Lens, trial: TriedOn) -> Told:
    read = studio.tried(trial)
    if read.value is None:
        found = told_findings(studio, editor, studio.stopping(read.diagnostics))
        return {"wrong": {}, "findings": found}
    number = studio.trials.add(trial) if trial.typed else 0
    return {"lens": str(Lens(lens.tenant, number, lens.way))}


def _body(question: Asking) -> Mapping[str, object]:
    sent = question.given.get("body")
    try:
        body = json.loads(sent) if isinstance(sent, bytes) else None
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _text(body: Mapping[str, object], name: str) -> str:
    value = body.get(name)
    return value if isinstance(value, str) else ""
