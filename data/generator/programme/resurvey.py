"""The survey of 2019: some RT are counted again. Most stand as the works left them; a few have grown bad again."""

from dataclasses import replace

from ..chance import between, dice
from .baseline import counted

SHARE_COUNTED = 0.3
SHARE_WORSE = 0.12


def count_again(rts, works):
    """Rts as found in 2019, of those that were counted again: the volumes after the works, some of them risen since."""
    built = {}
    for work in works:
        if work.physical_percent == 100:
            for key, volume in work.volumes.items():
                built[key] = built.get(key, 0) + volume
    return [_found(rt, built) for rt in rts if dice("again", *rt.name).random() < SHARE_COUNTED]


def _found(rt, built):
    rng = dice("found", *rt.name)
    worse = rng.random() < SHARE_WORSE
    volumes = {}
    for criterion, before in rt.volumes.items():
        left = max(0, before - built.get((rt.name, criterion), 0))
        if worse:
            left = left + (before - left) * between(rng, 0.5, 1.0)
        volumes[criterion] = counted(left, criterion)
    growth = between(rng, 1.01, 1.06)
    counts = {**rt.counts, "population": round(rt.counts["population"] * growth)}
    return replace(rt, counts=counts, volumes=volumes)
