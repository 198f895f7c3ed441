"""Policies under which much can happen: everything is switched on, and the limits differ."""

from hypothesis import strategies as st

from helpgen.booking.values.policy import Policy
from helpgen.booking.values.value import DAYS
from tests.booking_policies import policy_with, possible

OPEN = {"open": True, "start": "09:00", "end": "17:00"}
YES_NO = st.booleans()
TOLD = st.sampled_from([[], ["email:client"], ["email:client", "email:clinician"]])
OCCASIONS = (
    *("requestSubmitted", "approved", "declined"),
    *("cancelledByClient", "changeApproved", "changeDenied"),
)
policies: st.SearchStrategy[Policy] = st.fixed_dictionaries(
    {
        "features.selfBookingLeadTimeHours": st.sampled_from([0, 1, 24]),
        "features.selfBookingMaxFutureDays": st.sampled_from([1, 3, 30]),
        "features.selfBookingRequiresApproval": YES_NO,
        "features.portalRequireConfirmation": YES_NO,
        "settings.timezone": st.sampled_from(["America/New_York", "Asia/Tokyo"]),
        "settings.holdMinutes": st.sampled_from([0, 10]),
        "settings.bufferMinutes": st.sampled_from([0, 15]),
        "settings.lateCancelWindowHours": st.sampled_from([0, 24]),
        "settings.cancelMode": st.sampled_from(["immediate", "request"]),
        "settings.cancelOutcome": st.sampled_from(["cancelled", "missed"]),
        "settings.rescheduleMode": st.sampled_from(["auto", "replace", "request"]),
        "settings.notifications": st.fixed_dictionaries(dict.fromkeys(OCCASIONS, TOLD)),
    }
).map(
    lambda drawn: policy_with(
        "maple-street-therapy",
        {
            "features.selfBookingEnabled": True,
            "features.guestRequestEnabled": True,
            "features.portalAllowCancel": True,
            "features.portalAllowReschedule": True,
            "features.manageRequestEnabled": True,
            "settings.slotInterval": 30,
            "settings.businessHours": dict.fromkeys(DAYS, OPEN),
            "settings.cancelReasonRequired": False,
            "settings.approvalRequiredFields": [],
            "settings.approvalRoles": ["admin"],
            **possible(drawn),
        },
    )
)
