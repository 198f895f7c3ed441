"""Files become a corpus: the only room that knows YAML, front matter and directive lines."""

from helpgen.read.articles.article import ArticleReading
from helpgen.read.corpus import gather, read
from helpgen.read.disk.files import File
from helpgen.read.disk.package_data import package_data
from helpgen.read.premises import Premises, read_premises, read_source
from helpgen.read.searches import WantedSearch, read_searches

__all__ = [
    "ArticleReading",
    "File",
    "Premises",
    "WantedSearch",
    "gather",
    "package_data",
    "read",
    "read_premises",
    "read_searches",
    "read_source",
]
