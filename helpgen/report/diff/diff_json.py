"""A difference for machines: one JSON document, in ASCII.

`schemaVersion` grows when a field goes or changes its meaning; new fields may come at any time.

    {"schemaVersion": 1, "base": "main", "head": "the project as it lies",
     "tenants": ["bay", "cove"], "changed": ["bay"], "added": [], "removed": [], "heldBack": [], "framed": [],
     "ways": [{"path": "help/portal/booking/index.html", "fate": "changed", "tenants": ["bay"],
               "hunks": [{"before": ["Call us."], "after": ["Write to us."]}]}],
     "others": [{"path": "help.json", "tenants": ["bay"]}]}
"""

import json

from helpgen.model.site_diff import DistinctWay, SiteDiff

_SCHEMA_VERSION = 1


def written(diff: SiteDiff) -> str:
    """The whole document; equal differences have equal bytes."""
    document = {
        "schemaVersion": _SCHEMA_VERSION,
        "base": diff.base,
        "head": diff.head,
        "tenants": list(diff.tenants),
        "changed": list(diff.changed),
        "added": list(diff.added),
        "removed": list(diff.removed),
        "heldBack": list(diff.held_back),
        "framed": list(diff.framed),
        "ways": [_way(way) for way in diff.ways],
        "others": [{"path": each.path, "tenants": list(each.tenants)} for each in diff.others],
    }
    return json.dumps(document, indent=2)


def _way(way: DistinctWay) -> dict[str, object]:
    return {
        "path": way.change.path,
        "fate": str(way.change.fate),
        "tenants": list(way.tenants),
        "hunks": [
            {"before": list(hunk.before), "after": list(hunk.after)} for hunk in way.change.hunks
        ],
    }
