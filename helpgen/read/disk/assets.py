"""Images and downloads beside the articles, each with a name that changes when it does."""

import re
from hashlib import sha256

from helpgen.model.asset import Asset
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.read.disk.files import File
from helpgen.read.disk.images import size_of
from helpgen.read.disk.svg import svg_fault

LARGEST = 5 * 1024 * 1024
IMAGES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg", "avif"})
DOWNLOADS = frozenset(
    {"pdf", "csv", "txt", "zip", "ics", "docx", "xlsx", "pptx", "odt", "ods", "mp3", "mp4", "webm"}
)
_UNSAFE = re.compile(r"[^a-z0-9]+")
_STEM = 60
_DIGEST = 8


def read_assets(files: tuple[File, ...]) -> Checked[dict[str, Asset]]:
    """The files to publish by their path, and what is wrong with the others."""
    assets, found = {}, []
    for file in files:
        fault = _fault(file)
        if fault:
            found.append(fault)
        elif file.data is not None:
            assets[file.path] = asset(file.path, file.data)
    return Checked(assets, tuple(found))


def asset(path: str, data: bytes) -> Asset:
    """A file under its published name: plain letters, a digest of the content, the extension."""
    stem, _, extension = path.rsplit("/", 1)[-1].rpartition(".")
    plain = _UNSAFE.sub("-", stem.lower()).strip("-")[:_STEM] or "file"
    name = f"{plain}-{sha256(data).hexdigest()[:_DIGEST]}.{extension.lower()}"
    return Asset(path, name, data, size_of(name, data) if extension.lower() in IMAGES else None)


def extension_of(path: str) -> str:
    """A file's extension in lower case, empty where it has none."""
    return path.rsplit("/", 1)[-1].rpartition(".")[2].lower() if "." in path else ""


def _fault(file: File) -> Diagnostic | None:
    extension, place = extension_of(file.path), Place(file.path)
    if extension not in IMAGES | DOWNLOADS:
        hint = f"publish it as {', '.join(sorted(DOWNLOADS)[:6])} …, or move it out of the content"
        return Diagnostic(place, "FS704", "files of this kind are not published", hint)
    if file.data is None:
        message = f"this is larger than {LARGEST // 1024 // 1024} MiB"
        return Diagnostic(place, "FS705", message, "make it smaller")
    reason = svg_fault(file.data) if extension == "svg" else None
    if reason:
        return Diagnostic(place, "FS706", f"this image {reason}", "save it as plain SVG, or as PNG")
    return None
