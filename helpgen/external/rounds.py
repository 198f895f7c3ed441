"""Many pages are asked for: hosts beside each other, the pages of one host one after another."""

from collections import defaultdict
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from helpgen.external.answer import NO_HOST, Courtesy, WebAnswer
from helpgen.external.asking import asked


def answers(wanted: Mapping[str, bool], courtesy: Courtesy) -> dict[str, WebAnswer]:
    """What each page answers; `wanted` says of each whether its anchors are asked for, too. Each is asked for once."""
    hosts = defaultdict[str, list[str]](list)
    for url in sorted(wanted):
        hosts[urlsplit(url).netloc.lower()].append(url)
    with ThreadPoolExecutor(max_workers=courtesy.hosts) as pool:
        rounds = pool.map(lambda urls: _round(urls, wanted, courtesy), hosts.values())
        return {url: answer for found in rounds for url, answer in found.items()}


def _round(urls: list[str], wanted: Mapping[str, bool], courtesy: Courtesy) -> dict[str, WebAnswer]:
    """The pages of one host; one that does not exist is asked once for all of them."""
    found: dict[str, WebAnswer] = {}
    for number, url in enumerate(urls):
        if number:
            courtesy.sleep(courtesy.pause)
        answer = asked(url, courtesy, wants_anchors=wanted[url])
        if answer.fault == NO_HOST and answer.url == url:
            return found | dict.fromkeys(urls[number:], answer)
        found[url] = answer
    return found
