"""What keeps a site from being published, for whoever asked for it; publishing itself is loaded later."""


class PublishError(Exception):
    """The disk, the lock or a file's name said no; the site that stood there is untouched."""

    exit_code = 3

    def __init__(self, message: str, path: str, hint: str = "") -> None:
        super().__init__(f"{path}: {message}")
        self.message = message
        self.path = path
        self.hint = hint


class PublishRefused(PublishError):  # noqa: N818 - a refusal is no fault of the program
    """This folder is not for publishing; nothing was written."""

    exit_code = 2
