"""Print all that a tenant has decided about bookings."""

import json
from pathlib import Path

import click

from helpgen.bookings.decided import decided
from helpgen.cli.booking_options import Form, refuse, tenant_option
from helpgen.cli.exits import FINE, USAGE
from helpgen.cli.options import project_argument
from helpgen.cli.telling import say


@click.command()
@project_argument
@tenant_option
def policy(project: Path, *, tenant: str) -> int:
    """Print all that a tenant has decided about bookings.

    Every key that a rule reads, with its value, as JSON: the `policy` of a line of `booking engine`. It comes from the
    tenant's profile and the defaults of the catalog; a booking file is not needed.
    """
    form = Form()
    if not form.name("--tenant", tenant).strip():
        form.refuse()
        return USAGE
    found = decided(project, tenant)
    if found.policy is None:
        refuse(found.refusal, found.diagnostics)
        return USAGE
    say(json.dumps(found.in_json(), indent=2, ensure_ascii=False))
    return FINE
