"""A theme's templates, files and words: its own, and below them those of the theme that it extends."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from helpgen.model.body_words import untranslated
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.model.theme import Theme
from helpgen.model.wording import SOURCE, wording_for
from helpgen.read.theme_layer import (
    ThemeLayer,
    is_packaged,
    packaged_drawer,
    read_layer,
    theme_names,
)
from helpgen.read.wordings import (
    FOLDER,
    SUFFIX,
    packaged_languages,
    packaged_words,
    read_wordings,
)
from helpgen.text.nearest import nearest
from helpgen.text.regional import is_english, is_known
from helpgen.text.slug import shortened


def read_theme(root: Path, name: str, locales: Collection[str] = ()) -> Checked[Theme | None]:
    """The theme of a name, with words for some locales; the project's own folder comes first, then the package's."""
    layers = _layers(root, name)
    if not layers.value:
        return Checked(None, layers.diagnostics)
    words = [*packaged_words(locales), *(file for each in layers.value for file in each.words)]
    wordings = read_wordings(words)
    found = (*layers.diagnostics, *wordings.diagnostics)
    own = layers.value[-1]
    templates: dict[str, str] = {}
    files: dict[str, str] = {}
    assets = packaged_drawer()
    for layer in layers.value:
        for template, source in layer.templates.items():
            file = f"{layer.folder}/{template}"
            if layer is not own:
                templates[f"{layer.name}/{template}"] = source
                files[f"{layer.name}/{template}"] = file
            templates[template] = source
            files[template] = file
        assets.update(layer.assets)
    return Checked(Theme(name, templates, assets, wordings=wordings.value, files=files), found)


def wordless_locales(theme: Theme, profiles: Iterable[Profile]) -> Iterator[Diagnostic]:
    """The organizations whose language the pages do not speak: they speak English around the articles."""
    wordless: dict[tuple[Place, str], list[str]] = {}
    for profile in profiles:
        is_foreign = is_known(profile.locale) and not is_english(profile.locale)  # else PR427
        if is_foreign and wording_for(profile.locale, theme.wordings).language == SOURCE:
            place = profile.origins["locale"].place
            wordless.setdefault((place, profile.locale), []).append(profile.id)
    for (place, locale), tenants in wordless.items():
        message = f"the pages have no words in `{locale}`: they are in English"
        yield Diagnostic(place, "TH808", message, _missing_file(theme), tuple(tenants))


def wordless_content(theme: Theme, language: str, place: Place) -> Iterator[Diagnostic]:
    """What articles say in English although the content is in another language, told at its option."""
    if not is_known(language) or is_english(language):
        return
    wording = wording_for(language, theme.wordings)
    if wording.language == SOURCE:
        message = f"articles have no words in `{language}`: the titles of alerts are in English"
        yield Diagnostic(place, "TH808", message, _missing_file(theme))
        return
    for text in untranslated(wording):
        message = f"`{text}`, which stands in articles, has no translation for {wording.language}"
        hint = f"add it to {theme.folder}/{FOLDER}/{wording.language}{SUFFIX}: until then it is English"
        yield Diagnostic(place, "TH806", message, hint)


def _missing_file(theme: Theme) -> str:
    known = sorted({SOURCE, *packaged_languages(), *theme.wordings})
    return f"add {theme.folder}/{FOLDER}/<language>{SUFFIX}; there are {', '.join(known)}"


def _layers(root: Path, name: str) -> Checked[Sequence[ThemeLayer]]:
    """The theme with those below it, the lowest first; none where one is missing or they go round in a ring.

    A theme of the project that has the name of one that ships may extend that one: it is looked for in the package.
    """
    layers: list[ThemeLayer] = []
    found: list[Diagnostic] = []
    wanted: str | None = name
    place = Place("helpgen.yaml")
    while wanted is not None:
        is_again = any(each.name == wanted for each in layers)
        own = not is_again
        if is_again and not (len(layers) == 1 and layers[0].is_own and is_packaged(wanted)):
            names = " > ".join([*(each.name for each in reversed(layers)), wanted])
            message = f"the themes extend each other in a ring: {names}"
            found.append(Diagnostic(place, "TH810", message, "let one of them extend no theme"))
            return Checked((), tuple(found))
        read = read_layer(root, wanted, own=own)
        found += read.diagnostics
        if read.value is None:
            return Checked((), (*found, _missing(root, wanted, place)))
        layers.insert(0, read.value)
        wanted, place = read.value.extends, read.value.place
    return Checked(tuple(layers), tuple(found))


def _missing(root: Path, name: str, place: Place) -> Diagnostic:
    near = nearest(name, theme_names(root))
    hint = f"did you mean `{near}`?" if near else f"make a folder themes/{name}"
    return Diagnostic(place, "FS708", f"there is no theme `{shortened(name)}`", hint)
