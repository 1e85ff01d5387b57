"""What a community could have counted in each RT in 2014: people, buildings, networks, and what was wanting of them."""

import math
from dataclasses import dataclass

from ..chance import between, dice, spread

# How much of the denominator is wanting where the criterion is a problem of the kawasan, and where it is not: (low, high) shares.
# Criteria that are fulfilled for a whole RT or for none of it (density, waste, fire) have a chance instead, in CHANCE.
PROBLEM = {
    "1a": (0.35, 0.9), "1c": (0.3, 0.8), "2a": (0.15, 0.55), "2b": (0.5, 1.0), "3a": (0.4, 0.95), "3b": (0.3, 0.8),
    "4a": (0.3, 0.9), "4b": (0.5, 1.0), "4c": (0.2, 0.6), "4x": (0.5, 1.0), "4d": (0.5, 1.0),
    "5a": (0.25, 0.7), "5b": (0.5, 1.0),
}  # fmt: skip
MINOR = {
    "1a": (0.0, 0.4), "1c": (0.0, 0.3), "2a": (0.0, 0.2), "2b": (0.1, 0.5), "3a": (0.0, 0.4), "3b": (0.0, 0.3),
    "4a": (0.0, 0.2), "4b": (0.1, 0.5), "4c": (0.0, 0.25), "4x": (0.1, 0.45), "4d": (0.1, 0.5),
    "5a": (0.0, 0.25), "5b": (0.1, 0.5),
}  # fmt: skip
CHANCE = {"1b": 0.04, "6a": 0.6, "6b": 0.7, "6c": 0.5, "7a": 0.45, "7b": 0.9}
DENOMINATOR = {
    "1a": "building_count", "1b": "settled_area_ha", "1c": "building_count",
    "2a": "ideal_road_m", "2b": "ideal_road_m",
    "3a": "household_count", "3b": "household_count",
    "4a": "settled_area_ha", "4b": "ideal_drain_m", "4x": "ideal_drain_m", "4d": "ideal_drain_m", "4c": "ideal_drain_m",
    "5a": "household_count", "5b": "household_count",
    "6a": "household_count", "6b": "household_count", "6c": "household_count",
    "7a": "building_count", "7b": "building_count",
}  # fmt: skip
ONLY_2016 = ("4x", "4d", "6c")  # the rules of 2018 do not ask for these
# The problems that a kawasan has above all; which, is drawn for each.
THEMES = (
    ("2b", "4a", "4b", "4c", "4x", "4d"),
    ("3a", "3b", "5a", "5b"),
    ("1a", "1c", "2a", "2b"),
    ("4b", "4d", "5b", "3a"),
    ("1a", "2b", "4b", "5b", "4a"),
)

# One kawasan is worse off than chance would have it, so that each class has something to show.
WORST = {"Kawasan Contoh Secang–Krincing": 1.7}


@dataclass
class Rt:
    """One RT-sized slum area. counts: denominators by name, and population; volumes: deficiency by criterion, in the denominator's unit."""

    kelurahan: str
    kawasan: str
    rt: str
    rw: str
    counts: dict[str, float]
    volumes: dict[str, float]
    open_space_m2: int
    strategic_score: int
    socioeconomic_score: int
    land_status_clear: bool
    spatial_plan_fit: bool

    @property
    def name(self):
        return self.kelurahan, self.rt, self.rw


def survey(slum_areas):
    """slum_areas: properties of the drawn parts. Returns an Rt for each, in their order."""
    kawasan = {row["kawasan"]: _character(row["kawasan"]) for row in slum_areas}
    return [_rt(row, kawasan[row["kawasan"]]) for row in slum_areas]


def _character(name):
    rng = dice("kawasan", name)
    severity = WORST.get(name, rng.random())
    themes = [THEMES[int(rng.random() * len(THEMES))] for _ in range(2 + round(2 * severity) + 3 * (name in WORST))]
    return {
        "severity": severity,
        "problems": {criterion for theme in themes for criterion in theme},
        "density": between(rng, 55, 110),
        "strategic": 5 if rng.random() < 0.4 else 1,
        "socioeconomic": 5 if rng.random() < 0.5 else 1,
        "spatial_plan_fit": rng.random() < 0.8,
    }


def _rt(row, kawasan):
    rng = dice("baseline", row["kelurahan"], row["rt"], row["rw"])
    area = row.get("luas_verifikasi") or row["luas_sk"]
    buildings = max(12, round(area * kawasan["density"] * (1 + 0.12 * spread(rng))))
    households = round(buildings * between(rng, 1.0, 1.25))
    counts = {
        "building_count": buildings,
        "household_count": households,
        "population": round(households * between(rng, 3.2, 4.1)),
        "settled_area_ha": area,
        "ideal_road_m": round(area * between(rng, 220, 340)),
        "ideal_drain_m": round(area * between(rng, 260, 480)),
    }
    # Within a kawasan some RT are worse off than others.
    severity = min(1.7, max(0.0, kawasan["severity"] + 0.3 * spread(rng)))
    volumes = {criterion: _volume(rng, criterion, counts, kawasan["problems"], severity) for criterion in DENOMINATOR}
    # A metre of road or drain that is missing cannot be damaged as well.
    volumes["2b"] = min(volumes["2b"], counts["ideal_road_m"] - volumes["2a"])
    for criterion in ("4c", "4x", "4d"):
        volumes[criterion] = min(volumes[criterion], counts["ideal_drain_m"] - volumes["4b"])
    return Rt(
        kelurahan=row["kelurahan"],
        kawasan=row["kawasan"],
        rt=row["rt"],
        rw=row["rw"],
        counts=counts,
        volumes=volumes,
        open_space_m2=round(between(rng, 0, 240), -1) if rng.random() < 0.4 else 0,
        strategic_score=kawasan["strategic"],
        socioeconomic_score=kawasan["socioeconomic"],
        land_status_clear=rng.random() < 0.85,
        spatial_plan_fit=kawasan["spatial_plan_fit"],
    )


def _volume(rng, criterion, counts, problems, severity):
    whole = counts[DENOMINATOR[criterion]]
    if criterion in CHANCE:
        return whole if rng.random() < CHANCE[criterion] * (0.7 + 0.6 * severity) or severity > 1.5 else 0
    low, high = (PROBLEM if criterion in problems else MINOR)[criterion]
    share = min(1.0, between(rng, low, high) * (0.75 + 0.5 * severity))
    return counted(whole * share, criterion)


def counted(volume, criterion):
    """The volume as it is counted: hectares to a hundred square metres and never more than there are, all else in whole units."""
    return math.floor(volume * 100) / 100 if criterion in ("1b", "4a") else round(volume)
