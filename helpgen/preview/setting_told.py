"""Everything that can be tried on: keys of the catalog and words, with what they are and may be."""

import json
from collections.abc import Iterator

from helpgen.model.catalog import FORMS, Catalog, Key, UnitForms
from helpgen.model.profile import Profile
from helpgen.preview.finding_told import Told
from helpgen.preview.lens import Lens
from helpgen.preview.studio import Studio
from helpgen.text.plural import plural
from helpgen.text.regional import is_english


def told_settings(studio: Studio, lens: Lens, path: str) -> Told:
    """The document `settings`: a row for each key and each form of a label, with its value here.

    `read` tells those that the article at the path depends on.
    """
    tenant = studio.tenant(lens).value
    if tenant is None:
        return {"keys": []}
    catalog = studio.snapshot.look.premises.value.catalog
    reads: tuple[str, ...] = ()
    if studio.snapshot.corpus is not None and (slug := studio.snapshot.slug_at(path)):
        reads = studio.snapshot.filled(slug, tenant).blueprint.reads
    english = is_english(studio.options.language)
    rows = (*_keys(catalog, tenant, english=english), *_words(catalog, tenant))
    return {"keys": [{**row, "read": row["key"] in reads} for row in rows]}


def _keys(catalog: Catalog, tenant: Profile, *, english: bool) -> Iterator[Told]:
    for name, key in catalog.keys().items():
        value = tenant.values.get(name, tenant.structures.get(name))
        yield {
            "key": name,
            "title": key.title if "{{" not in key.title else "",
            "type": key.type,
            "value": _typed(key, value),
            "choices": [each if isinstance(each, str) else json.dumps(each) for each in key.enum],
            "nullable": key.nullable,
            "minimum": key.minimum,
            "maximum": key.maximum,
            "unit": _unit(key, english=english),
        }


def _unit(key: Key, *, english: bool) -> str:
    """What a limit of a key is counted in; nothing where that is a label, which is a word of the organization's."""
    if isinstance(key.unit, UnitForms):
        return key.unit.plural
    if not key.unit or "." in key.unit:
        return ""
    return plural(key.unit) if english else key.unit


def _typed(key: Key, value: object) -> str:
    """A value as somebody would type it."""
    if isinstance(value, str) and key.type == "string":
        return value
    return json.dumps(value, ensure_ascii=False, default=list)


def _words(catalog: Catalog, tenant: Profile) -> Iterator[Told]:
    for label in catalog.labels:
        for form in FORMS:
            key = f"labels.{label}.{form}"
            yield {"key": key, "title": "", "type": "string", "value": str(tenant.values[key])}
