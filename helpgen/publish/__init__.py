"""Files onto the disk: staged first, swapped in whole, and only ever in a folder that is ours."""

from helpgen.publish.errors import PublishError, PublishRefused
from helpgen.publish.in_project import WriteRefused, write_inside
from helpgen.publish.next_site import Staged
from helpgen.publish.opening import open_output
from helpgen.publish.output_folder import OutputFolder, Published

__all__ = [
    "OutputFolder",
    "PublishError",
    "PublishRefused",
    "Published",
    "Staged",
    "WriteRefused",
    "open_output",
    "write_inside",
]
