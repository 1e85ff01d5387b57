"""Read a Job and its rows from standard input, write the file. Exit code 0: the file is whole."""

import sys

from .batches import batches
from .frames import read_frame, read_frames
from .job import TOO_LARGE, Job, TooLarge


def main() -> None:
    pipe = sys.stdin.buffer
    job = Job.from_json(read_frame(pipe))
    rows = batches(job, read_frames(pipe))
    if job.format == "parquet":
        from .geoparquet import write_geoparquet as write
    elif job.format == "shp.zip":
        from .shapefile import write_shapefile as write
    elif job.format == "fgb":
        from .ogr import write_flatgeobuf as write
    else:
        from .ogr import write_geopackage as write
    try:
        write(job, rows)
    except TooLarge:
        sys.exit(TOO_LARGE)


if __name__ == "__main__":
    main()
