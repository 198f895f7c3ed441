"""What was tried on becomes a profile of its own."""

from helpgen.preview.finding_told import Told
from helpgen.preview.studio import Studio
from helpgen.preview.trials import TriedOn
from helpgen.publish import WriteRefused, write_inside
from helpgen.read.profiles.profile import id_fault
from helpgen.read.profiles.tried_on import SettingChange, tried_on


def saved(studio: Studio, trial: TriedOn, tenant: str, name: str) -> Told:
    """Where the new profile was written, as `saved`, or why not, as `wrong`; no file that is there is written over."""
    source = studio.options.profiles
    if source.has_rows:
        return {"wrong": {"id": f"profiles come from {source.source}: change the row there"}}
    if fault := id_fault(tenant):
        return {"wrong": {"id": f"this {fault}" if tenant else "choose one"}}
    changes = (SettingChange(("name",), name.strip() or tenant), *trial.changes)
    file = studio.profile_file(trial.tenant)
    made = tried_on(file, changes, tenant=tenant).value if file else None
    if made is None or made.data is None:
        return {"wrong": {"id": f"the profile {trial.tenant} is gone"}}
    try:
        write_inside(studio.root, made.path, made.data.decode())
    except WriteRefused:
        return {"wrong": {"id": f"there is a profile {tenant} already"}}
    return {"saved": made.path, "lens": tenant}
