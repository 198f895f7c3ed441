"""Booking files and stories of bookings become nouns; a build reads neither."""

from helpgen.read.bookings.practice import (
    BookingFile,
    long_night,
    read_practice,
    read_practices,
)
from helpgen.read.bookings.scenario import Story, StoryStep, read_stories, read_story, story_faults

__all__ = [
    "BookingFile",
    "Story",
    "StoryStep",
    "long_night",
    "read_practice",
    "read_practices",
    "read_stories",
    "read_story",
    "story_faults",
]
