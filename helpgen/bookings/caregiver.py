"""A caregiver acts in the portal for a client: with the client's rights, and with an access of their own.

Seed statement 002.1: the portal is for clients and their caregivers. What they do there is the client's doing.
"""

from dataclasses import replace

from helpgen.bookings.opened import Booking
from helpgen.model.bookings.scenario import StepFile

KIND = "caregiver"


def acting(booking: Booking, step: StepFile) -> tuple[Booking, StepFile]:
    """The same step as the client's whom it is for, in a practice that lets in whomever it lets in as caregiver.

    A step of anybody else is left as it is. The caregiver and the client are known: `story_faults` says so.
    """
    kind, _, name = step.by.partition(" ")
    if kind != KIND:
        return booking, step
    caregiver = booking.file.caregivers[name]
    client = step.client or caregiver.clients[0]
    clients = tuple(
        replace(each, portal_access=caregiver.portal_access) if each.id == client else each
        for each in booking.practice.clients
    )
    practice = replace(booking.practice, clients=clients)
    return replace(booking, practice=practice), step.model_copy(update={"by": f"client {client}"})
