"""What boxes and directives of other tools are written as, with the words that stand in them."""

import pytest

from helpgen.compile.markdown.boxes import box, directive


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("!!! note", "> [!NOTE], and > before"),
        ('!!! warning "Wet floor"', "> [!WARNING] Wet floor, and"),
        ("!!!danger", "> [!CAUTION], and"),
        ("??? tip", "> [!TIP], and"),
        (":::info Good to know", "> [!NOTE] Good to know, and"),
        (":::note[Good to know]", "> [!NOTE] Good to know, and"),
        ("::: {.important}", "> [!IMPORTANT], and"),
        ("::: details More of it", "<summary>More of it</summary>"),
        ("//// details-info | More of it", "<summary>More of it</summary>"),
        ("/// html | div.result", "> [!NOTE], and"),
        ("/// tab | On a phone", "### On a phone"),
        ('=== "On a phone"', "### On a phone"),
        ("!> Mind the step", "> [!WARNING], and"),
        ("?> Mind the step", "> [!TIP], and"),
    ],
)
def test_a_box_s_hint_names_the_alert_that_was_meant(typed: str, way: str) -> None:
    assert way in box(typed)


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        (".. image:: slot.png", "![what it shows](slot.png)"),
        (".. |The slot| image:: slot.png", "![The slot](slot.png)"),
        (".. code-block:: python", "write ```python above"),
        (".. warning:: Wet floor", "> [!WARNING] Wet floor, and"),
        (".. _Our page:", "`[Our page]: address`"),
        (".. toctree::", "or remove it"),
    ],
)
def test_a_directive_s_hint_shows_what_stood_in_it(typed: str, way: str) -> None:
    assert way in directive(typed)
