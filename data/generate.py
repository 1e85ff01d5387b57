"""Writes the sample: `python data/generate.py [--output FOLDER]`.

Reads kelurahan.csv and decree.toml beside this file; writes wilayah.geojson and slum_areas.geojson, byte for byte
the same each time. The shapes are fictitious: data contoh, bukan batas resmi.
"""

import argparse
from pathlib import Path

from generator import geojson, slum_areas, wilayah

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


if __name__ == "__main__":
    main()
