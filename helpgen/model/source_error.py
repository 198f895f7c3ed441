"""What keeps profiles from being read where they live. It says nothing of the address: that is a secret."""

NOT_READABLE, BROKEN_OFF = 2, 3


class SourceError(Exception):
    """The source of profiles cannot be used, with the way out; `exit_code` as for files that fail."""

    def __init__(self, message: str, hint: str = "", exit_code: int = BROKEN_OFF) -> None:
        super().__init__(f"{message} ({hint})" if hint else message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code
