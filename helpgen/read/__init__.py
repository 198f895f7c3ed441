"""Files become a corpus: the only room that knows YAML, front matter and directive lines."""

from helpgen.read.corpus import read
from helpgen.read.package_data import package_data

__all__ = ["package_data", "read"]
