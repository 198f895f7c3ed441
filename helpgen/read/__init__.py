"""Files become a corpus: the only room that knows YAML, front matter and directive lines."""

from helpgen.read.article import Draft
from helpgen.read.corpus import gather, read
from helpgen.read.files import File
from helpgen.read.package_data import package_data
from helpgen.read.practice import BookingFile, read_practice, read_practices
from helpgen.read.premises import Premises, read_premises, read_source
from helpgen.read.scenario import Story, read_stories, read_story, story_faults

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
