"""What a build before has left that need not be read again: rows whose sites are what would be made again."""

import os
from dataclasses import replace

from helpgen.model.profile_source import ProfilesOptions
from helpgen.model.rows_read import RowMark, Since
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.past import site_keys
from helpgen.pipeline.standing.record import Record
from helpgen.pipeline.standing.record_file import read_record
from helpgen.publish.portable import MANIFEST
from helpgen.read.sources.version import moment

LAST = "last"
"""The token of the build before, whatever it was."""


def since_fault(token: str, asked: ProfilesOptions) -> str:
    """Why rows that changed since a token cannot be told, or nothing."""
    if not asked.is_live:
        return f"--changed-since asks a database, and profiles come from {asked.source}"
    if not asked.version:
        return "--changed-since needs a column that tells when a row changed: name it as profiles.version"
    if token != LAST and moment(token) is None:
        return f"--changed-since takes the token that a build printed, or {LAST}"
    return ""


def since(ground: BuildGround, token: str) -> Since:
    """The rows whose sites stand; none where something is another that is everybody's, and then all are read.

    Whoever asks holds the lock. A site is believed by its key, not looked into: that it has a manifest is enough here.
    """
    record = Record() if ground.asked.anew else read_record(ground.out)
    if ground.sources is None or record.program != ground.program:
        return Since(token, {})
    before = replace(ground.sources, rows=record.rows())
    keys = site_keys(replace(ground, sources=before), before.rows)
    marks = {
        tenant: RowMark(before.rows[tenant], version)
        for tenant, version in record.versions.items()
        if tenant in keys and _stands(ground, record, tenant, keys[tenant])
    }
    return Since(record.token if token == LAST else token, marks)


def _stands(ground: BuildGround, record: Record, tenant: str, key: str) -> bool:
    site = record.sites.get(tenant)
    if site is None or site.key != key:
        return False
    return os.path.lexists(f"{ground.out}/{tenant}/{MANIFEST}")
