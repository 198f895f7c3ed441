"""The preview that writers live in: pages as each organization gets them, and what to ask of them."""

from helpgen.preview.preview import Preview

__all__ = ["Preview"]
