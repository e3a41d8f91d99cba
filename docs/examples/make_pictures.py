"""Make pictures of a telephone without internet that carry as much hidden data as a file of each format can.

    python docs/examples/make_pictures.py FOLDER [--marker WORD]

`no_internet.jpg` has a GPS position, a serial number, an orientation, an embedded thumbnail, XMP, IPTC, a colour
profile and a comment, and bytes after its end; `no_internet.png` the same in PNG's chunks; the WebP, GIF, TIFF, BMP and
HEIC files what these formats have instead, with a second picture behind the first where there is room for one. WORD
is put into every one of these places, so that whoever cleans the files can be tested by looking for it. Nothing in
them is real.
"""

import argparse
import io
import struct
import zlib
from pathlib import Path

import pillow_heif
from PIL import ExifTags, Image, ImageCms, ImageDraw, ImageFont, TiffImagePlugin

SIZE = (720, 1280)
UPSIDE_DOWN = 3
BACKGROUND, BAR, INK, QUIET, ALARM = "#f4f5f7", "#20242c", "#20242c", "#7a828e", "#b3261e"

XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>{marker}</rdf:li></rdf:Seq></dc:creator>'
    "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
)


def main() -> None:
    """Write every picture into the folder named on the command line."""
    parser = argparse.ArgumentParser(description="Make pictures full of metadata.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--marker", default="SAMPLE-OWNER", help="a word that is put into every hidden place")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    screen = draw_screen()
    for name, data in (
        ("no_internet.jpg", jpeg_full_of_metadata(screen, arguments.marker)),
        ("no_internet.png", png_full_of_metadata(screen, arguments.marker)),
        *((f"no_internet.{kind}", make(screen, arguments.marker)) for kind, make in OTHERS.items()),
    ):
        (arguments.folder / name).write_bytes(data)
        print(f"{arguments.folder / name}: {len(data)} bytes")


def draw_screen() -> Image.Image:
    """Draw a telephone's browser that waits for an answer in vain."""
    screen = Image.new("RGB", SIZE, BACKGROUND)
    draw = ImageDraw.Draw(screen)
    small, middle, large = (ImageFont.load_default(size) for size in (24, 34, 52))
    draw.rectangle((0, 0, SIZE[0], 56), fill=BAR)
    draw.text((24, 14), "17:24", font=small, fill="white")
    draw.text((590, 14), "E  61 %", font=small, fill="white")
    for bar in range(4):
        draw.rectangle((530 + 12 * bar, 40 - 7 * bar, 538 + 12 * bar, 42), fill="white")
    draw.rounded_rectangle((24, 80, 696, 148), radius=34, fill="white", outline=QUIET)
    draw.text((56, 98), "https://news.example", font=small, fill=QUIET)
    draw.ellipse((270, 330, 450, 510), outline=ALARM, width=12)
    draw.line((300, 480, 420, 360), fill=ALARM, width=12)
    draw.text((360, 600), "No internet", font=large, fill=INK, anchor="mm")
    draw.text((360, 680), "The page took too long to respond.", font=middle, fill=INK, anchor="mm")
    draw.text((360, 740), "ERR_CONNECTION_TIMED_OUT", font=small, fill=QUIET, anchor="mm")
    draw.rounded_rectangle((240, 840, 480, 910), radius=12, fill=BAR)
    draw.text((360, 875), "Try again", font=middle, fill="white", anchor="mm")
    return screen


def jpeg_full_of_metadata(screen: Image.Image, marker: str) -> bytes:
    """Return `screen` as a JPEG, stored upside down as its orientation tag says, with every kind of segment."""
    target = io.BytesIO()
    screen.rotate(180).save(
        target,
        format="JPEG",
        quality=90,
        dpi=(72, 72),
        exif=exif_data(screen, marker),
        icc_profile=colour_profile(marker),
    )
    plain = target.getvalue()
    word = marker.encode()
    extra = [
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP.format(marker=marker).encode()),
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + iptc_block(word)),
        segment(0xEB, b"MAKER\0" + word),
        segment(0xFE, word),
    ]
    return plain[:2] + b"".join(extra) + plain[2:] + word


def png_full_of_metadata(screen: Image.Image, marker: str) -> bytes:
    """Return `screen` as a PNG, stored upside down as well, with every chunk that carries words or profiles."""
    target = io.BytesIO()
    screen.rotate(180).save(target, format="PNG")
    plain = target.getvalue()
    end_of_header = 8 + 12 + 13
    word = marker.encode()
    extra = [
        chunk(b"iCCP", b"profile\0\0" + zlib.compress(colour_profile(marker))),
        chunk(b"eXIf", exif_data(screen, marker).removeprefix(b"Exif\0\0")),
        chunk(b"tEXt", b"Author\0" + word),
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(word)),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP.format(marker=marker).encode()),
        chunk(b"iTXt", b"Title\0\0\0\0\0" + word),
        chunk(b"tIME", struct.pack(">HBBBBB", 2026, 11, 14, 17, 24, 9)),
        chunk(b"prIv", word),
    ]
    return plain[:end_of_header] + b"".join(extra) + plain[end_of_header:] + word


def webp_full_of_metadata(screen: Image.Image, marker: str) -> bytes:
    """Return `screen` as a lossless WebP, upside down, with EXIF, XMP, a profile, a chunk of nobody's and an end."""
    target = io.BytesIO()
    screen.rotate(180).save(
        target,
        format="WEBP",
        lossless=True,
        exif=exif_data(screen, marker),
        xmp=XMP.format(marker=marker).encode(),
        icc_profile=colour_profile(marker),
    )
    word = marker.encode()
    private = b"prIv" + struct.pack("<I", len(word)) + word + bytes(len(word) % 2)
    chunks = target.getvalue()[8:] + private
    return b"RIFF" + struct.pack("<I", len(chunks)) + chunks + word


def gif_full_of_metadata(screen: Image.Image, marker: str) -> bytes:
    """Return `screen` as a GIF with a second frame, a comment, an extension of nobody's, XMP, and an end."""
    target = io.BytesIO()
    second = Image.new("RGB", SIZE, "white")
    ImageDraw.Draw(second).text((20, 20), marker, fill="black")
    screen.save(target, format="GIF", save_all=True, append_images=[second], comment=marker.encode(), duration=500)
    plain = target.getvalue()
    word = marker.encode()
    extra = [
        b"\x21\xfe" + gif_blocks(word),
        b"\x21\xff\x0bMAKERDATA01" + gif_blocks(word),
        b"\x21\xff\x0bXMP DataXMP" + gif_blocks(XMP.format(marker=marker).encode()),
    ]
    return plain[:-1] + b"".join(extra) + b";" + word


def gif_blocks(body: bytes) -> bytes:
    """Return a body in blocks of at most 255 bytes, as a GIF holds it."""
    pieces = [body[at : at + 255] for at in range(0, len(body), 255)]
    return b"".join(bytes((len(piece),)) + piece for piece in pieces) + b"\0"


def tiff_full_of_metadata(screen: Image.Image, marker: str) -> bytes:
    """Return `screen` as a TIFF, upside down, with names, EXIF, place, XMP, IPTC, a private tag and a second page."""
    word = marker.encode()
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for tag in (270, 271, 272, 305, 315, 316, 33432):
        tags[tag] = marker
    tags[274] = UPSIDE_DOWN
    tags[306] = "2026:11:14 17:24:09"
    for tag, body in (
        (700, XMP.format(marker=marker).encode()),
        (33723, word),
        (34377, iptc_block(word)),
        (65000, word),
    ):
        tags.tagtype[tag] = 7
        tags[tag] = body
    tags[34675] = colour_profile(marker)
    tags.tagtype[34675] = 7
    exif = Image.Exif()
    exif.load(exif_data(screen, marker))
    for directory in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
        tags[directory] = dict(exif.get_ifd(directory))
    second = Image.new("RGB", (64, 64), "white")
    second.info["comment"] = marker
    target = io.BytesIO()
    screen.rotate(180).save(target, format="TIFF", tiffinfo=tags, save_all=True, append_images=[second])
    return target.getvalue() + word


def bmp_full_of_metadata(screen: Image.Image, marker: str) -> bytes:
    """Return `screen` as a BMP with a word before its pixels and one after its end, all that it can hide."""
    target = io.BytesIO()
    screen.save(target, format="BMP")
    plain = target.getvalue()
    word = marker.encode()
    (start,) = struct.unpack_from("<I", plain, 10)
    return plain[:10] + struct.pack("<I", start + len(word)) + plain[14:start] + word + plain[start:] + word


def heic_full_of_metadata(screen: Image.Image, marker: str) -> bytes:
    """Return `screen` as a HEIC, upside down, with EXIF, XMP, a profile, a second picture and a box at its end."""
    pillow_heif.register_heif_opener()
    exif, xmp = exif_data(screen, marker), XMP.format(marker=marker).encode()
    target = io.BytesIO()
    screen.rotate(180).save(
        target,
        format="HEIF",
        quality=80,
        exif=exif,
        xmp=xmp,
        icc_profile=colour_profile(marker),
        save_all=True,
        append_images=[Image.new("RGB", (64, 64), "white")],
    )
    word = marker.encode()
    return target.getvalue() + struct.pack(">I", 8 + len(word)) + b"free" + word


OTHERS = {
    "webp": webp_full_of_metadata,
    "gif": gif_full_of_metadata,
    "tiff": tiff_full_of_metadata,
    "bmp": bmp_full_of_metadata,
    "heic": heic_full_of_metadata,
}


def exif_data(screen: Image.Image, marker: str) -> bytes:
    """Return EXIF data: maker, owner, serial number, moment, place, a turn by 180 degrees, and a thumbnail."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = marker
    exif[ExifTags.Base.Artist] = marker
    exif[ExifTags.Base.Orientation] = UPSIDE_DOWN
    exif[ExifTags.Base.DateTime] = "2026:11:14 17:24:09"
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.BodySerialNumber] = f"SN-{marker}"
    details[ExifTags.Base.CameraOwnerName] = marker
    details[ExifTags.Base.UserComment] = b"ASCII\0\0\0" + marker.encode()
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLongitudeRef] = "N", "E"
    place[ExifTags.GPS.GPSLatitude] = degrees(30, 10, 45)
    place[ExifTags.GPS.GPSLongitude] = degrees(66, 59, 30)
    place[ExifTags.GPS.GPSAreaInformation] = b"ASCII\0\0\0" + marker.encode()
    return with_thumbnail(exif.tobytes(), screen)


def degrees(*parts: int) -> tuple[TiffImagePlugin.IFDRational, ...]:
    """Return degrees, minutes and seconds as EXIF writes them."""
    return tuple(TiffImagePlugin.IFDRational(part) for part in parts)


def with_thumbnail(exif: bytes, screen: Image.Image) -> bytes:
    """Hang a second directory with a small JPEG behind the first one of big- or little-endian EXIF data."""
    small = screen.copy()
    small.thumbnail((96, 96))
    stored = io.BytesIO()
    small.save(stored, format="JPEG")
    start = len(b"Exif\0\0")
    order = "<" if exif[start : start + 2] == b"II" else ">"
    (first,) = struct.unpack_from(order + "I", exif, start + 4)
    (count,) = struct.unpack_from(order + "H", exif, start + first)
    place_of_next = start + first + 2 + 12 * count
    second = len(exif) - start
    picture_at = second + 2 + 12 * 3 + 4
    entries = ((0x0103, 3, 6), (0x0201, 4, picture_at), (0x0202, 4, len(stored.getvalue())))
    directory = struct.pack(order + "H", len(entries))
    for tag, kind, value in entries:
        directory += struct.pack(
            order + "HHI" + ("HH" if kind == 3 else "I"), tag, kind, 1, *((value, 0) if kind == 3 else (value,))
        )
    linked = exif[:place_of_next] + struct.pack(order + "I", second) + exif[place_of_next + 4 :]
    return linked + directory + bytes(4) + stored.getvalue()


def colour_profile(marker: str) -> bytes:
    """Return an sRGB profile whose bytes end in the marker; readers go by the lengths inside and do not mind."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + marker.encode()


def iptc_block(word: bytes) -> bytes:
    """Return a Photoshop resource with one IPTC by-line."""
    line = b"\x1c\x02\x50" + struct.pack(">H", len(word)) + word
    return struct.pack(">I", len(line)) + line + bytes(len(line) % 2)


def segment(marker: int, body: bytes) -> bytes:
    """Return one JPEG segment."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def chunk(name: bytes, body: bytes) -> bytes:
    """Return one PNG chunk."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


if __name__ == "__main__":
    main()
