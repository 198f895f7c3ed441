from helpgen.lint.ways_out import ways_out


def test_a_code_says_whether_it_is_mended_and_how_it_is_silenced() -> None:
    mended, silenced = ways_out("ST218")
    assert "--fix" in mended
    assert '<!-- help:ignore ST218 reason="why" -->' in silenced


def test_an_error_is_never_silenced() -> None:
    assert list(ways_out("LK605")) == ["No `help:ignore` silences it."]
