"""What each exit code says; `docs/commands.md` shows the same table."""

FINE = 0
FINDINGS = 1
USAGE = 2
FAULT = 3
HELD_BACK = 4
INTERRUPTED = 130
TERMINATED = 143

MEANING: dict[int, str] = {
    FINE: "fine; a question that was answered, also with no: `booking why` of a time that cannot be booked",
    FINDINGS: (
        "findings at or above `--fail-on` (by default: errors); nothing was published; "
        "`booking replay`: a step went otherwise; `booking vectors`: an engine answered otherwise"
    ),
    USAGE: "wrong usage, or a project, a booking file or a story that cannot be read",
    FAULT: "input or output failed, another build holds the lock, or an internal fault",
    HELD_BACK: "`build` only: published, but at least one tenant was held back",
    INTERRUPTED: "interrupted from the keyboard",
    TERMINATED: "terminated",
}
