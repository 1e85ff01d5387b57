"""Chance that falls the same way on every machine.

Only `random.Random.random` seeded with text is used: Python promises that its sequence never changes, which NumPy
does not promise for its distributions.
"""

import math
from random import Random

import numpy as np


def dice(*name):
    """A source of chance of its own for the thing called by this name, so that a change to one shape leaves the
    others as they were."""
    return Random("/".join(map(str, name)))  # noqa: S311 - shapes, not secrets


def between(rng, low, high):
    """A number in [low, high), each equally likely."""
    return low + (high - low) * rng.random()


def spread(rng):
    """A number around 0, mostly within ±1 (a sum of uniforms, close to a bell curve)."""
    return (rng.random() + rng.random() + rng.random() - 1.5) * 1.4


def wave(rng, wavelength, terms=5):
    """An irregular wave: a function of distance, about ±1, whose swings are about `wavelength` apart."""
    parts = [
        (2 * math.pi / (wavelength * between(rng, 0.65, 1.6)), between(rng, 0, 2 * math.pi), between(rng, 0.5, 1))
        for _ in range(terms)
    ]
    size = math.sqrt(sum(a * a for _, _, a in parts))

    def value(distance):
        distance = np.asarray(distance, float)
        return sum(a * np.sin(k * distance + p) for k, p, a in parts) / size

    return value
