from helpgen.lint.ways_out import ways_out


def test_a_code_says_whether_it_is_mended_and_how_it_is_silenced() -> None:
    mended, silenced = ways_out("ST218")
    assert "--fix" in mended
    assert '<!-- help:ignore ST218 reason="why" -->' in silenced


def test_a_finding_that_is_in_no_line_of_a_text_is_silenced_otherwise() -> None:
    (silenced,) = ways_out("SL511")
    assert "`in=article` before the reason for what its front matter says" in silenced
    assert "`lint.ignore: [SL511]` in `helpgen.yaml`" in silenced


def test_an_error_is_never_silenced() -> None:
    assert list(ways_out("LK605")) == ["No `help:ignore` silences it."]
