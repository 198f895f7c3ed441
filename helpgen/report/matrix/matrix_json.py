"""A matrix for machines: one JSON document, in ASCII.

`schemaVersion` grows when a field goes or changes its meaning; new fields may come at any time.

    {"schemaVersion": 1, "tenants": ["bay"], "heldBack": [], "leftOut": [],
     "articles": [{"slug": "/help/portal/booking", "path": "content/help/portal/booking.md",
                   "tenants": {"bay": {"presence": "notice",
                                       "reasons": [{"key": "features.x", "value": false, "source": "default",
                                                    "path": "catalog.yaml", "line": 3, "column": 7}]}}}]}

`presence` is `yes`, `notice`, `notice only` or `no`.
"""

import json

from helpgen.model.deciding_key import DecidingKey
from helpgen.model.matrix import Matrix, MatrixCell

_SCHEMA_VERSION = 1


def written(matrix: Matrix) -> str:
    """The whole document; equal matrices have equal bytes."""
    document = {
        "schemaVersion": _SCHEMA_VERSION,
        "tenants": list(matrix.tenants),
        "heldBack": list(matrix.held_back),
        "leftOut": list(matrix.left_out),
        "articles": [
            {
                "slug": row.slug,
                "path": row.path,
                "tenants": dict(zip(matrix.tenants, map(_cell, row.cells), strict=True)),
            }
            for row in matrix.rows
        ],
    }
    return json.dumps(document, indent=2)


def _cell(cell: MatrixCell) -> dict[str, object]:
    return {"presence": str(cell.presence), "reasons": [_reason(each) for each in cell.reasons]}


def _reason(reason: DecidingKey) -> dict[str, object]:
    return {
        "key": reason.key,
        "value": reason.value,
        "source": reason.source,
        "path": reason.place.path,
        "line": reason.place.line,
        "column": reason.place.column,
    }
