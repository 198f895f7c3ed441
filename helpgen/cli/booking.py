"""Ask the booking rules: what a client can book, why not, and what comes of it."""

import click

from helpgen.cli.group import Commands
from helpgen.cli.table import CommandRow

ROWS: tuple[CommandRow, ...] = (
    CommandRow("slots", "Show a day as a client sees it.", "helpgen.cli.booking_slots"),
    CommandRow("why", "Say why a time can be booked or not.", "helpgen.cli.booking_why"),
    CommandRow("replay", "Run a story of bookings, step by step.", "helpgen.cli.booking_replay"),
    CommandRow("policy", "Print all that a tenant has decided.", "helpgen.cli.booking_policy"),
    CommandRow("engine", "Serve the rules as JSON lines.", "helpgen.cli.booking_engine"),
    CommandRow(
        "vectors",
        "Write questions with answers, or check an engine by them.",
        "helpgen.cli.booking_vectors",
    ),
)


@click.group(cls=Commands, rows=ROWS)
def booking() -> None:
    """Ask the booking rules: what a client can book, why not, and what comes of it.

    The people and calendars stand in content/booking/TENANT.yaml, the decisions in the tenant's profile.
    """
