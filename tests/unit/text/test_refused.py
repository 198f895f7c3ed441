import unicodedata

from helpgen.text.refused import NEVER, REFUSED

EVERY = [chr(code) for code in range(0x110000)]


def test_a_file_holds_no_control_but_tab_and_line_feed_no_half_and_nothing_that_is_no_character() -> (
    None
):
    refused = {char for char in EVERY if REFUSED.fullmatch(char)}
    controls = {char for char in EVERY if unicodedata.category(char) in {"Cc", "Cs"}}
    nothing = {chr(code) for code in range(0xFDD0, 0xFDF0)}
    nothing |= {chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)}
    assert refused == (controls - {"\t", "\n"}) | nothing
    assert len(nothing) == 66


def test_a_carriage_return_is_fine_in_a_file_before_a_line_feed_only() -> None:
    assert not REFUSED.search("a\r\nb")
    assert REFUSED.search("a\rb")
    assert NEVER.search("a\r\nb")


def test_a_single_text_holds_no_line_end_that_only_some_programs_see() -> None:
    more = {char for char in EVERY if NEVER.fullmatch(char)} - {
        char for char in EVERY if REFUSED.fullmatch(char)
    }
    assert more == {"\u2028", "\u2029"}
