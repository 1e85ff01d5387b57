"""A photo leaves without what the camera wrote into it."""

import io

import pytest
from PIL import Image

from programme import photos
from programme.files import FileRefused
from tests.programme import files_at_hand as at_hand


def redrawn(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(photos.redraw(io.BytesIO(content)).content))


def test_place_and_camera_are_gone():
    content = at_hand.photo()
    assert at_hand.CAMERA_MODEL in content
    clean = photos.redraw(io.BytesIO(content))
    assert at_hand.CAMERA_MODEL not in clean.content
    picture = Image.open(io.BytesIO(clean.content))
    assert (picture.format, dict(picture.getexif())) == ("JPEG", {})
    assert (clean.width, clean.height) == picture.size == (40, 20)


def test_a_comment_and_a_profile_are_gone():
    picture = redrawn(at_hand.photo(comment=b"Bu Ani, RT 04"))
    assert not {"comment", "icc_profile", "exif", "xmp"} & picture.info.keys()


def test_a_photo_held_sideways_stands_upright():
    # 6: the camera was turned; what it calls the left side is the top.
    picture = redrawn(at_hand.photo(400, 200, orientation=6))
    assert picture.size == (200, 400)
    top, bottom = picture.getpixel((100, 50)), picture.getpixel((100, 350))
    assert top[0] > 200 > top[2]
    assert bottom[2] > 200 > bottom[0]


def test_a_large_photo_becomes_as_large_as_a_screen():
    picture = redrawn(at_hand.photo(2 * photos.LONGEST_SIDE, photos.LONGEST_SIDE))
    assert picture.size == (photos.LONGEST_SIDE, photos.LONGEST_SIDE // 2)


def test_transparent_ground_becomes_white():
    written = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(written, "PNG")
    assert redrawn(written.getvalue()).getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (at_hand.PDF, "unknown_type"),
        (at_hand.photo()[:200], "broken"),
        (b"\xff\xd8\xff" + at_hand.PAGE, "broken"),
    ],
)
def test_what_is_no_picture_is_refused(content, reason):
    with pytest.raises(FileRefused) as refusal:
        photos.redraw(io.BytesIO(content))
    assert refusal.value.reason == reason


def test_a_picture_that_unfolds_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(photos, "MOST_PIXELS", 40 * 20 - 1)
    with pytest.raises(FileRefused, match="too_many_pixels"):
        photos.redraw(io.BytesIO(at_hand.photo()))
