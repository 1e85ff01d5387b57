"""Writes the sample: `python data/generate.py [--output FOLDER]`.

Reads kelurahan.csv and decree.toml beside this file; writes wilayah.geojson, slum_areas.geojson and the tables of the programme, byte for byte
the same each time. Shapes and figures are fictitious: data contoh, bukan batas resmi.
"""

import argparse
from pathlib import Path

from generator import geojson, slum_areas, wilayah
from generator.programme import baseline, resurvey, tables, works

HERE = Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=HERE, help="folder to write to (default: this one)")
    output = parser.parse_args().output

    kelurahan = wilayah.read(HERE / "kelurahan.csv")
    boundaries = wilayah.draw(kelurahan)
    parts = slum_areas.features(kelurahan, boundaries, slum_areas.stated(HERE / "decree.toml"))
    geojson.write(output / "wilayah.geojson", "wilayah", wilayah.features(kelurahan, boundaries))
    geojson.write(output / "slum_areas.geojson", "slum_areas", parts)
    write_programme(output, [properties for properties, _shape in parts])


def write_programme(output, parts):
    """The fictitious baseline of 2014, works of 2015 to 2019, and the survey of 2019."""
    surveyed = baseline.survey(parts)
    packages = works.plan(surveyed)
    tables.assessments(
        output / "assessments_2014.csv",
        surveyed,
        year=2014,
        rule_set="permen-02-2016-v1",
        criteria=list(baseline.DENOMINATOR),
        kind="baseline",
        surveyed_on="2014-10-15",
    )
    tables.assessments(
        output / "assessments_2019.csv",
        resurvey.count_again(surveyed, packages),
        year=2019,
        rule_set="permen-14-2018-v1",
        criteria=[code for code in baseline.DENOMINATOR if code not in baseline.ONLY_2016],
        kind="update",
        surveyed_on="2019-11-20",
    )
    tables.works(output / "works.csv", output / "work_volumes.csv", packages)


if __name__ == "__main__":
    main()
