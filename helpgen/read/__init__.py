"""Files become a corpus: the only room that knows YAML, front matter and directive lines."""

from helpgen.read.articles.article import Draft
from helpgen.read.bookings.practice import BookingFile, read_practice, read_practices
from helpgen.read.bookings.scenario import Story, read_stories, read_story, story_faults
from helpgen.read.corpus import gather, read
from helpgen.read.disk.files import File
from helpgen.read.disk.package_data import package_data
from helpgen.read.premises import Premises, read_premises, read_source

__all__ = [
    "BookingFile",
    "Draft",
    "File",
    "Premises",
    "Story",
    "gather",
    "package_data",
    "read",
    "read_practice",
    "read_practices",
    "read_premises",
    "read_source",
    "read_stories",
    "read_story",
    "story_faults",
]
