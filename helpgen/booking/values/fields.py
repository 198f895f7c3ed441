"""Values that many rules take or tell, each under the one name and the columns that it has everywhere."""

from helpgen.booking.values.rule import Cell, Field

START = Field("start", Cell.INSTANT, ("Appointment starts", "Starts"))
NOW = Field("now", Cell.INSTANT, ("Now",))
HELD_SINCE = Field("held_since", Cell.INSTANT, ("Held since",), optional=True)
"""When who asks chose this time, as long as it is held for them; nothing where it is not."""
MINUTES = Field("minutes", Cell.INTEGER, ("Minutes", "Lasts"), least=1)
STATE = Field("state", Cell.STATE, ("Now it is", "State"))
SHOWN_STATE = Field("state", Cell.STATE, ("State",))
STATE_AFTERWARDS = Field("state", Cell.STATE, ("Afterwards",), optional=True)
CLIENT_OR_GUEST = Field("actor", Cell.CODE, ("Actor", "Who"), codes=("client", "guest"))
OWNER = Field("owner", Cell.YES_NO, ("Own appointment",))
PROVIDER = Field("provider", Cell.CODE, ("Provider",))
ZONE = Field("zone", Cell.ZONE, ("Time zone of the hours",), optional=True)
HOURS = Field("hours", Cell.INTERVAL, many=True)
LATE = Field("late", Cell.YES_NO, ("Late",))
MUST_BE_APPROVED = Field("required", Cell.YES_NO, ("Must be approved",))
MOVING = Field("moving", Cell.CODE, ("Appointment that moves",), optional=True)
