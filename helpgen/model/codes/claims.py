"""Codes CL: claims about behavior."""

from helpgen.model.diagnostic import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "CL901",
        "claims-not-supported",
        Severity.ERROR,
        "A claim directive is used, and this version cannot check claims.",
        "A claim that nobody checks would promise readers a proof that does not exist.",
        "24 hours<!-- help:is features.selfBookingLeadTimeHours unit=hour -->",
        "24 hours",
    ),
)
