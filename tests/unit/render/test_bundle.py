"""The theme's files."""

from helpgen.model.theme import Theme
from helpgen.render.bundle import bundle
from tests.unit.render.sample import theme


def test_styles_are_joined_in_the_themes_order_and_so_are_scripts() -> None:
    files = {"b.css": b"B", "a.css": b"A", "z.js": b"Z", "y.js": b"Y", "x.early.js": b"X"}
    made = bundle(Theme("t", {}, files))
    data = {file.path: file.data for file in made.files}
    assert data == {made.style: b"B\nA", made.script: b"Z\nY", made.early: b"X"}


def test_what_only_authors_need_is_not_published_and_a_license_is() -> None:
    files = {"a.css": b"/*! L */ a { b: c }  /* why */", "a.js": b"/*! M */\n// why\nf( 1 );\n"}
    made = bundle(Theme("t", {}, files))
    data = {file.path: file.data for file in made.files}
    assert data == {made.style: b"/*! L */a{b:c}", made.script: b"/*! M */f(1);"}


def test_a_style_finds_the_picture_under_its_published_name() -> None:
    made = bundle(
        Theme("t", {}, {"a.css": b'x{y:url("dot.svg")}z{y:url(other.svg)}', "dot.svg": b"s"})
    )
    picture, style = made.files
    name = picture.path.removeprefix("assets/")
    assert style.data == f"x{{y:url({name})}}z{{y:url(other.svg)}}".encode()


def test_a_theme_without_a_script_has_none() -> None:
    made = bundle(Theme("t", {}, {"a.css": b"A"}))
    assert made.script == made.early == ""


def test_styles_and_scripts_of_the_default_theme_stay_below_60_kb() -> None:
    made = bundle(theme())
    paths = (made.style, made.script, made.early)
    sizes = [len(file.data) for file in made.files if file.path in paths]
    assert len(sizes) == 3
    assert sum(sizes) < 60_000
