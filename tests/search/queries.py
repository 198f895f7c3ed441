"""The queries that the search is measured by, for its tests and for the comparison with other searches."""

from pathlib import Path

import yaml

Row = tuple[str, str, str | None]
"""Tenant, query, and the slug below `/help/` that is meant; none where nothing may be found."""

KINDS: dict[str, list[Row]] = {
    kind: [(tenant, query, slug) for tenant, query, slug in rows]
    for kind, rows in yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text()).items()
}
"""The rows of each kind."""

ROWS = [row for rows in KINDS.values() for row in rows]
