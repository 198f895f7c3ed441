"""Every booking rule, listed once in the order of the catalog."""

from collections.abc import Mapping
from types import MappingProxyType

from helpgen.booking.rules.approval import (
    approve,
    decline,
    pending_count,
    recheck,
    request_expiry,
    required_fields,
    who,
)
from helpgen.booking.rules.approval import entry_points as approval_entry_points
from helpgen.booking.rules.approval import required as approval_required
from helpgen.booking.rules.availability import (
    active_provider,
    block_events,
    business_hours,
    client_conflict,
    daily_limit,
    dst,
    exceptions,
    existing_appointments,
    qualifications,
    room,
    slot_duration,
    slot_grid,
    slot_presentation,
    working_hours,
)
from helpgen.booking.rules.booking import (
    any_provider,
    beyond_window_help,
    clinical_fields_editable,
    direct_link,
    entry_visible,
    guest_allowed,
    guest_details,
    initial_status,
    lead_time,
    location_default,
    max_future_days,
    no_past,
    no_slots_help,
    open_requests,
    provider_opt_in,
    revalidate,
    review_details,
    selections,
    service_default,
    service_hidden,
    submit,
    unavailable_message,
    validate_conflict,
    visit_type_by_client_kind,
    window_dates,
)
from helpgen.booking.rules.booking import enabled as booking_enabled
from helpgen.booking.rules.cancel import allowed as cancel_allowed
from helpgen.booking.rules.cancel import (
    frees_slot,
    note,
    outcome,
    reason,
    scope,
)
from helpgen.booking.rules.cancel import late as cancel_late
from helpgen.booking.rules.cancel import mode as cancel_mode
from helpgen.booking.rules.change import (
    decision,
)
from helpgen.booking.rules.confirm import (
    button,
)
from helpgen.booking.rules.confirm import required as confirm_required
from helpgen.booking.rules.display import (
    calendar_placement,
    status_label,
    status_style,
    status_surfaces,
)
from helpgen.booking.rules.hold import (
    create,
    expiry,
    owner,
)
from helpgen.booking.rules.notify import (
    approved,
    cancelled_by_client,
    change_decided,
    declined,
    request_submitted,
)
from helpgen.booking.rules.portal import (
    contact_on_file,
    customization,
    disabled_access,
    link_expiry,
    next_appointment,
    settings_admin,
    sign_in,
    view_appointments,
)
from helpgen.booking.rules.portal import enabled as portal_enabled
from helpgen.booking.rules.portal import entry_points as portal_entry_points
from helpgen.booking.rules.record import (
    audit,
)
from helpgen.booking.rules.request import (
    manage,
)
from helpgen.booking.rules.reschedule import allowed as reschedule_allowed
from helpgen.booking.rules.reschedule import (
    constraints,
    one_pending_change,
    replace,
)
from helpgen.booking.rules.reschedule import late as reschedule_late
from helpgen.booking.rules.reschedule import mode as reschedule_mode
from helpgen.booking.rules.time import (
    zone,
)
from helpgen.booking.values import Rule

RULES: tuple[Rule, ...] = (
    portal_enabled.RULE,
    disabled_access.RULE,
    sign_in.RULE,
    link_expiry.RULE,
    contact_on_file.RULE,
    portal_entry_points.RULE,
    view_appointments.RULE,
    next_appointment.RULE,
    settings_admin.RULE,
    customization.RULE,
    booking_enabled.RULE,
    unavailable_message.RULE,
    provider_opt_in.RULE,
    entry_visible.RULE,
    direct_link.RULE,
    guest_allowed.RULE,
    guest_details.RULE,
    visit_type_by_client_kind.RULE,
    open_requests.RULE,
    selections.RULE,
    any_provider.RULE,
    review_details.RULE,
    submit.RULE,
    validate_conflict.RULE,
    revalidate.RULE,
    service_default.RULE,
    service_hidden.RULE,
    location_default.RULE,
    clinical_fields_editable.RULE,
    lead_time.RULE,
    no_past.RULE,
    max_future_days.RULE,
    window_dates.RULE,
    beyond_window_help.RULE,
    no_slots_help.RULE,
    working_hours.RULE,
    business_hours.RULE,
    exceptions.RULE,
    block_events.RULE,
    existing_appointments.RULE,
    room.RULE,
    client_conflict.RULE,
    daily_limit.RULE,
    qualifications.RULE,
    active_provider.RULE,
    slot_grid.RULE,
    slot_duration.RULE,
    slot_presentation.RULE,
    dst.RULE,
    create.RULE,
    expiry.RULE,
    owner.RULE,
    approval_required.RULE,
    initial_status.RULE,
    calendar_placement.RULE,
    who.RULE,
    required_fields.RULE,
    approval_entry_points.RULE,
    pending_count.RULE,
    approve.RULE,
    decline.RULE,
    recheck.RULE,
    request_expiry.RULE,
    manage.RULE,
    confirm_required.RULE,
    button.RULE,
    cancel_allowed.RULE,
    scope.RULE,
    cancel_mode.RULE,
    outcome.RULE,
    reason.RULE,
    note.RULE,
    cancel_late.RULE,
    frees_slot.RULE,
    reschedule_allowed.RULE,
    reschedule_mode.RULE,
    replace.RULE,
    constraints.RULE,
    reschedule_late.RULE,
    one_pending_change.RULE,
    decision.RULE,
    status_label.RULE,
    status_style.RULE,
    status_surfaces.RULE,
    audit.RULE,
    zone.RULE,
    request_submitted.RULE,
    approved.RULE,
    declined.RULE,
    cancelled_by_client.RULE,
    change_decided.RULE,
)
"""Portal, booking, time limits, availability, holds, approval, changes by the client, display, records, mails."""

BY_ID: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in RULES})
"""Each rule by its id."""
