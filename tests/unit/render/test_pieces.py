"""A piece is exchanged only where it can be told where it stands."""

import pytest

from helpgen.render.pieces import exchanged

TEXT = "# A|one|# B|two|# C|three"


@pytest.mark.parametrize(
    ("begin", "following", "made"),
    [
        ("", "# B", "# X|new|# B|two|# C|three"),
        ("# B", "# C", "# A|one|# X|new|# C|three"),
        ("# C", "", "# A|one|# B|two|# X|new"),
        ("", "", "# X|new"),
    ],
)
def test_the_piece_alone_is_another(begin: str, following: str, made: str) -> None:
    assert exchanged(TEXT, begin, following, "# X|new", "|") == made
    told = exchanged(TEXT.encode(), begin.encode(), following.encode(), b"# X|new", b"|")
    assert told == made.encode()


@pytest.mark.parametrize(
    ("text", "begin", "following"),
    [
        (TEXT, "# D", "# C"),
        (TEXT, "# B", "# D"),
        (TEXT, "# C", "# B"),
        ("# A|one|# B|it says:|# B|two", "# B", ""),
        ("# A|it says:|# B|# B|two", "", "# B"),
    ],
    ids=["not there", "no next one", "the next one before", "said twice", "quoted before"],
)
def test_where_it_cannot_be_told_there_is_no_text(text: str, begin: str, following: str) -> None:
    assert exchanged(text, begin, following, "new", "|") is None
