"""Booking files and stories of bookings become nouns; a build reads neither."""

from helpgen.read.bookings.deeds import CREATES, DECIDES, MOVES
from helpgen.read.bookings.practice import (
    BookingFile,
    long_night,
    read_practice,
    read_practices,
)
from helpgen.read.bookings.scenario import Story, read_stories, read_story, story_faults
from helpgen.read.bookings.story_step import StoryStep

__all__ = [
    "CREATES",
    "DECIDES",
    "MOVES",
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
