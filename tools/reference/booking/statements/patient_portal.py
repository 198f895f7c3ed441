"""The settings of the patient portal: statements 002.1 to 002.13."""

from tools.reference.booking.statements.passage import passage

PASSAGES = (
    passage(
        "002.1",
        "give patients or caregivers access to view appointments",
        "portal.view-appointments",
    ),
    passage(
        "002.1 002.3 002.4 002.5",
        "allow patients to confirm, cancel or reschedule online",
        "confirm.required cancel.allowed reschedule.allowed portal.view-appointments",
    ),
    passage(
        "002.1",
        "fewer phone calls: self-service appointment management",
        "portal.view-appointments",
    ),
    passage(
        "002.1",
        "a separate website for patients and caregivers",
        "portal.view-appointments",
    ),
    passage("002.2", "see upcoming and past sessions", "portal.view-appointments"),
    passage("002.3", "mark as confirmed, if settings require it", "confirm.required"),
    passage(
        "002.4",
        "cancel upcoming appointments, if settings allow",
        "cancel.allowed cancel.scope cancel.mode cancel.outcome",
    ),
    passage(
        "002.5",
        "reschedule: request to move to a different time",
        "reschedule.allowed reschedule.mode",
    ),
    passage(
        "002.6",
        "sign in: unique link, or email and verification code",
        "portal.sign-in",
    ),
    passage("002.6", "separate from the main application, no user account", "portal.sign-in"),
    passage(
        "002.7",
        "portal isn't enabled: enable it, portal pages available",
        "portal.enabled",
    ),
    passage(
        "002.8",
        "Settings in the sidebar, Patient Portal & Self-Booking section",
        "portal.settings-admin",
    ),
    passage(
        "002.8",
        '"Enable Patient Portal": check, configure options, save portal settings',
        "portal.settings-admin",
    ),
    passage(
        "002.8 002.9",
        '"Enable Patient Portal": uncheck, save portal settings',
        "portal.settings-admin portal.disabled-access",
    ),
    passage(
        "002.9",
        "when disabled: portal links no longer work, no access",
        "portal.disabled-access",
    ),
    passage(
        "002.10",
        "Require Appointment Confirmation: patients must confirm in the portal",
        "confirm.required confirm.button",
    ),
    passage(
        "002.10",
        '"Confirm" button: seen, each appointment actively confirmed',
        "confirm.button confirm.required",
    ),
    passage(
        "002.10",
        "Allow Portal Cancellation: cancel directly, their own appointments",
        "cancel.allowed",
    ),
    passage(
        "002.10",
        "Allow Portal Rescheduling: request to reschedule, to move",
        "reschedule.allowed",
    ),
    passage(
        "002.11",
        "self-booking also enabled: book new appointments through the portal",
        "booking.enabled",
    ),
    passage(
        "002.12",
        "customize appearance, welcome message, contact information",
        "portal.customization",
    ),
    passage(
        "002.7 002.9 002.13",
        "can't access the portal: ensure it is enabled",
        "portal.enabled portal.disabled-access",
    ),
    passage(
        "002.13",
        "portal link not working: valid email address on file",
        "portal.contact-on-file portal.link-expiry",
    ),
    passage("002.13", "portal links expire after a period", "portal.link-expiry"),
    passage("002.13", "Confirmation button not showing", "confirm.button"),
)
"""What the article says, in its order."""
