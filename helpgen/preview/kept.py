"""Files that were good, kept for when they cannot be made any more."""

from collections import OrderedDict

_MOST = 500
_LARGEST = 512 * 1024


class Kept:
    """The files that were asked for last, by lens and path; large ones are no pages, and are not kept."""

    def __init__(self) -> None:
        self._files: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    def keep(self, key: tuple[str, str], data: bytes) -> None:
        """This is good."""
        if len(data) > _LARGEST:
            return
        self._files[key] = data
        self._files.move_to_end(key)
        if len(self._files) > _MOST:
            self._files.popitem(last=False)

    def get(self, key: tuple[str, str]) -> bytes | None:
        """What was good last."""
        return self._files.get(key)
