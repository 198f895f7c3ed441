"""What the compiler adds to a text is said in the language of the content, on the page and in its twin."""

import pytest

from helpgen.compile.fill import template_for
from helpgen.compile.twins.twins import Twins
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords
from tests.unit.compile.builder import article, project

HOSTILE = BodyWords(*[f'*w{at}* <b> & "q" | [x](y) {{{{' for at, _ in enumerate(ENGLISH_WORDS)])
ALERTS = [f"> [!{kind}]\n> Text.\n" for kind in ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")]
GIVEN = "\n".join([*ALERTS, "- [x] One.\n- [ ] Two.\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"])
GERMAN = ENGLISH_WORDS._replace(note="Hinweis", done="Erledigt", not_done="Offen", table="Tabelle")


def body(source: str, words: BodyWords) -> str:
    made = project(article(source), body_words=words)
    assert not made.faults, made.faults
    return made.body()


def twin(source: str, words: BodyWords) -> str:
    made = project(article(source), body_words=words)
    blueprint, facts = made.blueprints[0], made.tenants[0].values
    return Twins(words=words).text(blueprint, template_for(blueprint, facts), facts)


def test_alerts_tasks_and_tables_are_named_in_the_language_of_the_content() -> None:
    html = body(GIVEN, GERMAN)
    assert '<p class="markdown-alert-title">Hinweis</p>' in html
    assert 'aria-label="Erledigt" disabled' in html
    assert 'aria-label="Offen" disabled' in html
    assert 'role="region" aria-label="Tabelle"' in html


def test_no_english_word_is_left_when_all_have_another_one() -> None:
    words = BodyWords(*[f"w{at}" for at, _ in enumerate(ENGLISH_WORDS)])
    html = body(GIVEN, words)
    assert [word for word in ENGLISH_WORDS if word in html] == []
    assert [
        word for word in words[:-1] if word not in html
    ] == []  # the last stands in Markdown alone


def test_a_word_makes_no_markup_whatever_stands_in_it() -> None:
    html = body(GIVEN, HOSTILE)
    assert "<em>" not in html
    assert "<b>" not in html
    assert 'href="y"' not in html
    title = "*w0* &lt;b&gt; &amp; &quot;q&quot; | [x](y) {{"
    assert f'<p class="markdown-alert-title">{title}</p>' in html


@pytest.mark.parametrize("words", [ENGLISH_WORDS, GERMAN, HOSTILE])
def test_a_twin_leaves_out_titles_that_nobody_typed(words: BodyWords) -> None:
    assert twin(GIVEN, words) == GIVEN


def test_a_twin_keeps_a_title_that_is_another_languages_word() -> None:
    assert twin("> [!NOTE] Note\n> Text.\n", GERMAN) == "> [!NOTE] Note\n> Text.\n"
    assert twin("> [!NOTE] Hinweis\n> Text.\n", GERMAN) == "> [!NOTE]\n> Text.\n"
    assert twin("> [!NOTE] **Hinweis**\n> Text.\n", GERMAN) == "> [!NOTE] **Hinweis**\n> Text.\n"
