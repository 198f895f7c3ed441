"""`python -m tools.vendored minisearch-7.2.0.tgz`: MiniSearch for pages and for tests, from the package of npm.

Pages get what searches, without what makes, changes and writes an index: every byte of it is loaded by every reader.
Tests get all of it, and hold the one to the other.

The package comes from `npm pack minisearch@7.2.0`. Without an argument it is said which one is wanted.
"""

import sys
import tarfile
from hashlib import sha256
from pathlib import Path

from tools.vendored.shortened import shortened, without

VERSION = "7.2.0"
PACKAGE = "cb3b8126a3ea65d6b387787294f0792b0ea4a40b70f8f37688066a5638e0218a"
SOURCE, LICENSE = "package/dist/es/index.js", "package/LICENSE.txt"
SEARCHING = Path("themes/default/assets/minisearch.js")
TERMS = SEARCHING.with_name("minisearch-license.txt")
"""The license goes beside the script in every site: a reader who searches need not load it."""

WHOLE = Path("tests/search/minisearch.js")
UNUSED = (
    *("add", "addAll", "addAllAsync", "remove", "removeAll", "discard", "discardAll", "replace"),
    *("maybeAutoVacuum", "vacuum", "conditionalVacuum", "performVacuuming", "vacuumConditionsMet"),
    *("isVacuuming", "dirtCount", "dirtFactor", "getStoredFields", "autoSuggest"),
    *("documentCount", "termCount", "loadJSON", "loadJSONAsync", "loadJSAsync", "getDefault"),
    *(
        "toJSON",
        "addTerm",
        "addDocumentId",
        "addFieldLength",
        "removeFieldLength",
        "saveStoredFields",
    ),
    *("clear", "forEach", "update", "fromObject", "executeWildcardQuery"),
    *("removeTerm", "warnDocumentChanged", "delete", "fetch", "from", "values", "keys", "has"),
    *("size", "cleanup", "merge", "createMap", "objectToNumericMapAsync", "wait"),
)
"""Methods that no search calls, and functions that only those call."""

_EXPORT = "export { MiniSearch as default };"


def library(source: str, notice: str, what: str) -> str:
    """The library as a script that makes one name, `MiniSearch`, with a notice of its license; `what` is left out."""
    body, exports, rest = source.partition(_EXPORT)
    if not exports or "import " in body.split("class ")[0]:
        message = "this is not the module of MiniSearch"
        raise ValueError(message)
    del rest  # the address of a source map
    head = f"/*! MiniSearch {VERSION}, without {what}.\n{notice.strip()}\n*/\n"
    return (
        f'{head}"use strict";\nconst MiniSearch=(()=>{{{shortened(body)}\nreturn MiniSearch}})();\n'
    )


def main(package: Path) -> None:
    """Write the file; a package with another digest is refused."""
    digest = sha256(package.read_bytes()).hexdigest()
    if digest != PACKAGE:
        message = (
            f"minisearch-{VERSION}.tgz with the digest {PACKAGE} is wanted; this one has {digest}"
        )
        raise SystemExit(message)
    with tarfile.open(package) as archive:
        source, license_text = (_text(archive, name) for name in (SOURCE, LICENSE))
    spare = "comments and spare white space"
    WHOLE.write_text(library(source, license_text, spare), encoding="utf-8")
    notice = f"{license_text.splitlines()[0]}. MIT License: {TERMS.name} beside this file."
    less = library(without(source, UNUSED), notice, f"{spare}, and without what makes an index")
    SEARCHING.write_text(less, encoding="utf-8")
    TERMS.write_text(license_text, encoding="utf-8")


def _text(archive: tarfile.TarFile, name: str) -> str:
    member = archive.extractfile(name)
    if member is None:
        message = f"the package has no {name}"
        raise SystemExit(message)
    return member.read().decode()


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004  the program and the package
        raise SystemExit(f"usage: python -m tools.vendored minisearch-{VERSION}.tgz")
    main(Path(sys.argv[1]))
