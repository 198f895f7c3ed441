"""What decides, in words: a key, its value, and where that comes from."""

import json

from helpgen.logic import Scalar
from helpgen.model.deciding_key import DecidingKey
from helpgen.report.findings import position


def deciding(reason: DecidingKey) -> str:
    """`features.x = false, from the default at catalog.yaml:12:3`."""
    return f"{setting(reason)}, from the {reason.source} at {position(reason.place)}"


def setting(reason: DecidingKey) -> str:
    """`features.x = false`."""
    return f"{reason.key} = {shown_value(reason.value)}"


def shown_value(value: Scalar) -> str:
    """A value as it is typed."""
    return json.dumps(value, ensure_ascii=False)
