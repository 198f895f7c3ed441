"""The claims of the articles against the file of those that were reviewed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from helpgen.model.article import Article
from helpgen.model.claim import Claim
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.verify.lock.changes import changed, likeness
from helpgen.verify.lock.reviewed import Reviewed


class ClaimNow(NamedTuple):
    """A claim where it stands, and what it vouches for now."""

    article: Article
    claim: Claim
    entry: Reviewed


class Pairing(NamedTuple):
    """A claim with what was reviewed of it; one of the two is missing where it is new, or gone."""

    now: ClaimNow | None
    before: Reviewed | None

    @property
    def change(self) -> str:
        """What differs, in words; empty where nothing does or one is missing."""
        if self.now is None or self.before is None:
            return ""
        return changed(self.before.says, self.now.entry.says)


def paired(standing: Sequence[ClaimNow], lock: Sequence[Reviewed]) -> Iterator[Pairing]:
    """Every claim and every entry, once. Claims in the same words are told apart by what they say, not by place."""
    known: defaultdict[tuple[str, str], list[Reviewed]] = defaultdict(list)
    for entry in lock:
        known[entry.article, entry.claim].append(entry)
    left: list[ClaimNow] = []
    for each in standing:
        own = known[each.entry.article, each.entry.claim]
        same = next((old for old in own if not changed(old.says, each.entry.says)), None)
        if same is None:
            left.append(each)
        else:
            own.remove(same)
            yield Pairing(each, same)
    for each in left:
        own = known[each.entry.article, each.entry.claim]
        nearest = max(own, key=lambda old: likeness(old.says, each.entry.says), default=None)
        if nearest is not None:
            own.remove(nearest)
        yield Pairing(each, nearest)
    for entries in known.values():
        yield from (Pairing(None, entry) for entry in entries)


def findings(pairings: Sequence[Pairing], path: str) -> Iterator[Diagnostic]:
    """What to look at again; `path` is the file of reviewed claims."""
    for each in pairings:
        if each.now is None:
            if each.before is not None:
                yield _left_over(each.before, path)
            continue
        article, claim, entry = each.now
        place = article.place(claim.line, claim.column)
        if each.before is None:
            message = f"nobody has reviewed this: {entry.claim}"
            hint = (
                "see whether the sentence says what the claim does, then `helpgen verify --accept`"
            )
            yield Diagnostic(place, "CL913", message, hint)
        elif each.change:
            message = f"the sentence is no longer the one that was reviewed: {each.change}"
            hint = "take it back, or see whether it is still true, then `helpgen verify --accept`"
            yield Diagnostic(place, "CL912", message, hint)


def _left_over(entry: Reviewed, path: str) -> Diagnostic:
    message = f"{entry.article} has no claim any more that reads {entry.claim}"
    hint = "write the claim again, or leave it out of the file: `helpgen verify --accept`"
    return Diagnostic(Place(path), "CL914", message, hint)


def told(pairings: Sequence[Pairing]) -> Iterator[str]:
    """What a new review changes in the file, a line for each claim."""
    for now, before in pairings:
        if now is None and before is not None:
            yield f"gone     {before.article}: {before.claim}"
        elif now is not None:
            place = now.article.place(now.claim.line)
            where = f"{place.path}:{place.line}: {now.entry.claim}"
            if before is None:
                yield f"new      {where}"
            elif change := changed(before.says, now.entry.says):
                yield f"changed  {where}: {change}"
