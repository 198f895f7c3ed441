"""Codes CL: claims about behavior."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "CL901",
        "malformed-claim",
        Severity.ERROR,
        "A claim's words cannot be read.",
        "A claim that nobody can check promises a proof that does not exist.",
        "24 hours<!-- help:is unit=hour -->",
        "24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->",
    ),
    Code(
        "CL902",
        "misplaced-claim",
        Severity.ERROR,
        "A claim stands where nothing is that it could speak of.",
        "`is`, `message` and `event` follow what they speak of, on its line; every other claim stands on a line of its "
        "own before it.",
        "<!-- help:is features.selfBookingLeadTimeHours unit=hour --> 24 hours",
        "24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->",
    ),
)
