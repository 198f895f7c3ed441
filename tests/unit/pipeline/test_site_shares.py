"""What sites come to is gathered as it comes, in whichever order, and told in the order of tenants."""

from hashlib import sha256

from helpgen.pipeline.prints import print_of
from helpgen.pipeline.site_share import SiteShare
from helpgen.pipeline.site_shares import SiteShares
from helpgen.pipeline.standing.past import Past
from helpgen.pipeline.standing.record import Record, StandingSite, site_paths
from helpgen.publish import Staged

FILES = site_paths(("index.html", "manifest.json"))
ONE, TWO = print_of("one"), print_of("two")


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def site(name: str) -> StandingSite:
    return StandingSite(digest(name), 2, digest("m"), FILES, digest("g"))


def test_shares_are_summed_up() -> None:
    past = Past(Record(), {}, aparts={"ann": digest("apart")})
    shares = SiteShares(past)
    staged = Staged("zoe", 2, 2)
    shares.add("zoe", SiteShare("zoe", site("zoe"), 2, staged, ONE + TWO, frozenset({"/help/a/b"})))
    shares.add("bob", SiteShare("bob", site("bob"), 2))
    shares.add("ann", SiteShare("ann", site("ann"), 2, Staged("ann", 2, None), TWO))
    shares.add("eve", SiteShare("eve", None, 1, Staged("eve", 2, 2)))
    assert shares.pages == 7
    assert shares.distinct == 2
    assert shares.patched == {"zoe": frozenset({"/help/a/b"})}
    assert {*shares.sites} == {"ann", "bob", "zoe"}
    assert shares.sites["ann"].apart == digest("apart")
    assert [*shares.staged(("ann", "bob", "eve", "zoe"))] == [
        Staged("ann", 2, None),
        Staged("eve", 2, 2),
        staged,
    ]
