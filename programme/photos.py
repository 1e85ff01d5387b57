"""A photo as it may be shown: upright, not larger than a screen needs, and without what the camera wrote into it.

Cameras write the place, the time, the device and sometimes its owner into a picture. None of it may leave with the picture by accident, so
the picture is written anew from its pixels. Pure: no Django.
"""

import io
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError

from programme.files import JPEG, PHOTO_BYTES, PHOTO_TYPES, FileRefused, inspect

LONGEST_SIDE = 2560
# A picture of some hundred kB can unfold to gigabytes.
MOST_PIXELS = 120_000_000
QUALITY = 85


@dataclass(frozen=True)
class Photo:
    """content: a JPEG without metadata; width and height in pixels."""

    content: bytes
    width: int
    height: int
    media_type: str = JPEG


def redraw(file: BinaryIO) -> Photo:
    """The picture of a JPEG, PNG or WebP file, upright, at most LONGEST_SIDE pixels long, without metadata.

    Raises FileRefused: what inspect() refuses; too_many_pixels; broken (it cannot be decoded).
    """
    inspect(file, PHOTO_TYPES, PHOTO_BYTES)
    try:
        with Image.open(file, formats=("JPEG", "PNG", "WEBP")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise FileRefused("too_many_pixels")
            picture = _on_white(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FileRefused("broken") from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    # A new image takes over no metadata, also none that Pillow would carry on by itself (comments, profiles).
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    written = io.BytesIO()
    clean.save(written, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return Photo(written.getvalue(), *clean.size)


def _on_white(picture: Image.Image) -> Image.Image:
    """RGB; what was transparent is white."""
    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return picture.convert("RGB")
    solid = picture.convert("RGBA")
    ground = Image.new("RGBA", solid.size, "white")
    return Image.alpha_composite(ground, solid).convert("RGB")
