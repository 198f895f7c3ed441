"""What is called on a worker of a cluster: it says what it is, and stages sites in a bay of its own."""

import gc
from functools import lru_cache
from threading import Lock

from helpgen.frozen import frozen
from helpgen.model.profile import Profile
from helpgen.pipeline.cluster.answer import BatchAnswer, StagedSite, sealed
from helpgen.pipeline.cluster.greeting import own_greeting
from helpgen.pipeline.cluster.orders import Order, order_of, unpacked
from helpgen.pipeline.held_memory import hold_memory
from helpgen.pipeline.item_limit import item_limit, site_seconds
from helpgen.pipeline.site_maker import SiteMaker
from helpgen.pipeline.standing.program import program_digest
from helpgen.pipeline.thread_limit import thread_limit
from helpgen.publish.bay import Bay, is_in_sight, laid, opened_bay
from helpgen.render import Prepared, ThemeFault, prepare, render

PARCEL = "parcel"
"""The file in the yard that holds the project."""

_COLLECTED_AFTER = (
    250_000  # as many new objects as in the program itself: sites hold hardly a cycle
)
_ALONE = Lock()  # a site maker remembers what it made, and is for one thread at a time


@frozen
class Workbench:
    """All that sites of one run are made with, and the processor time that one may take."""

    maker: SiteMaker
    prepared: Prepared
    seconds: float


def greet(out: str, run: str) -> bytes:
    """What this worker has to say of itself."""
    return own_greeting(sees=is_in_sight(out, run)).told


def work_off(order: bytes) -> bytes:
    """The answer to an order; whatever went wrong stands in it. Each time it is given in a bay of its own."""
    wanted = order_of(order)
    with _ALONE:
        answer = _answer(wanted)
    return sealed(answer, wanted.run, program_digest(), wanted.number, wanted.attempt)


def _answer(order: Order) -> BatchAnswer:
    try:
        workbench = _workbench(order.out, order.run, order.parcel)
        with opened_bay(order.out, order.run) as bay:
            sites = tuple([_staged(workbench, bay, each) for each in order.tenants])
            return BatchAnswer(bay.name, sites)
    except ThemeFault as fault:
        return BatchAnswer(fault=fault.diagnostic)
    except Exception as error:  # noqa: BLE001  it is told where the build was asked for, whatever it is
        return BatchAnswer(trouble=f"{type(error).__name__}: {error}")


@lru_cache(maxsize=1)
def _workbench(out: str, run: str, parcel: str) -> Workbench:
    """What sites of this run are made with; that of the run before is forgotten."""
    project, locales = unpacked(laid(out, run, PARCEL), parcel)
    prepared = prepare(project.corpus.theme, locales)
    if prepared.value is None:
        raise ValueError(f"the theme has an error here: {prepared.diagnostics[0].message}")
    hold_memory()
    gc.freeze()  # what is there now stays for the run: nobody need look through it again
    gc.set_threshold(_COLLECTED_AFTER)
    seconds = site_seconds(project.corpus.options.limits, len(project.blueprints))
    return Workbench(SiteMaker(project), prepared.value, seconds)


def _staged(workbench: Workbench, bay: Bay, tenant: Profile) -> StagedSite:
    with item_limit(workbench.seconds, f"the site of {tenant.id}", thread_limit):
        site = workbench.maker.site(tenant)
        staged, manifest = bay.stage(tenant.id, render(site, workbench.prepared))
    return StagedSite(staged, len(site.articles), manifest, workbench.maker.fresh())
