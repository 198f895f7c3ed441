"""Files become a corpus: the only room that knows YAML, front matter and directive lines."""

from helpgen.model.package_data import package_data
from helpgen.read.articles.article import ArticleReading
from helpgen.read.corpus import gather, read
from helpgen.read.disk.files import File
from helpgen.read.disk.stamps import Stamp, stamped, stamps
from helpgen.read.options_file import OptionsFile, read_options
from helpgen.read.premises import Premises, read_premises, read_source
from helpgen.read.profiles.defaults import Basis
from helpgen.read.profiles.profile import read_profile
from helpgen.read.profiles.tenants import ProfileReader
from helpgen.read.searches import WantedSearch, read_searches
from helpgen.read.snippets.library import SnippetReach
from helpgen.read.verdict import has_error

__all__ = [
    "ArticleReading",
    "Basis",
    "File",
    "OptionsFile",
    "Premises",
    "ProfileReader",
    "SnippetReach",
    "Stamp",
    "WantedSearch",
    "gather",
    "has_error",
    "package_data",
    "read",
    "read_options",
    "read_premises",
    "read_profile",
    "read_searches",
    "read_source",
    "stamped",
    "stamps",
]
