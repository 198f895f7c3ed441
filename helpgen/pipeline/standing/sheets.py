"""Rows of bytes one behind the other, in sheets: a row takes its bytes and nothing else.

As a value of its own each would have a head, and as one value that grows all would be moved again and again, which
leaves holes that nothing fits into.
"""

_SHEET = 1 << 16


class Sheets:
    """Rows, each found by where it begins. Whoever asks for one knows how long it is."""

    __slots__ = ("_end", "_sheets")

    def __init__(self) -> None:
        self._sheets: list[bytearray] = []
        self._end = 0

    def add(self, row: bytes) -> int:
        """Where the row begins; a ValueError where it is longer than a sheet."""
        if len(row) > _SHEET:
            raise ValueError(len(row))
        if not self._sheets or self._end + len(row) > _SHEET:
            self._sheets.append(bytearray(_SHEET))
            self._end = 0
        begin, self._end = self._end, self._end + len(row)
        self._sheets[-1][begin : self._end] = row
        return (len(self._sheets) - 1) * _SHEET + begin

    def row(self, place: int, size: int) -> bytearray:
        """So many bytes of the row that begins there, and no more than its sheet has."""
        begin = place % _SHEET
        return self._sheets[place // _SHEET][begin : begin + size]
