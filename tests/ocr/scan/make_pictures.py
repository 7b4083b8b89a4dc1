#!/usr/bin/env python3
"""Makes the small pictures of tests/ocr/scan/data: one of each way in which scanners, phones and offices store a page.

usage: make_pictures.py FOLDER

Needs python3-pil and imagemagick of Debian 12; only to make the files again, never to build or test. Every picture is 120 x 104 pixels in four
fields; what the fields must show once decoded stands, written by hand, in picture_kinds_test.cpp.
"""
import io
import pathlib
import struct
import subprocess
import sys
import zlib

from PIL import Image, PngImagePlugin

WIDTH, HEIGHT = 120, 104
RED, GREEN, BLUE, GREY = (200, 30, 40), (30, 150, 60), (40, 60, 190), (128, 128, 128)
GREYS = (230, 160, 90, 20)
PHOTOMETRIC = 262


def fields(mode, colours):
    """Upper left, upper right, lower left, lower right."""
    picture = Image.new(mode, (WIDTH, HEIGHT))
    for i, colour in enumerate(colours):
        left, top = (i % 2) * WIDTH // 2, (i // 2) * HEIGHT // 2
        picture.paste(colour, (left, top, left + WIDTH // 2, top + HEIGHT // 2))
    return picture


COLOURS = fields("RGB", (RED, GREEN, BLUE, GREY))
GREY_FIELDS = fields("L", GREYS)
BLACK_AND_WHITE = fields("L", (0, 255, 255, 255)).convert("1")
WITH_ALPHA = fields("RGBA", (RED + (255,), GREEN + (255,), BLUE + (0,), GREY + (128,)))
CMYK = fields("CMYK", ((0, 217, 204, 55), (204, 0, 153, 105), (201, 174, 0, 65), (0, 0, 0, 127)))


def convert(picture, *arguments):
    """What ImageMagick makes of a picture; the last argument names the format."""
    png = io.BytesIO()
    picture.save(png, "TIFF" if picture.mode == "CMYK" else "PNG")
    kind = "tiff:-" if picture.mode == "CMYK" else "png:-"
    return subprocess.run(["convert", kind, "-strip", *arguments], input=png.getvalue(), check=True, capture_output=True).stdout


def saved(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def exif(orientation):
    return b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0" + struct.pack("<HHI", orientation, 0, 0)


def ycck():
    """CMYK as Photoshop stores it. Pillow only writes plain CMYK, all values inverted: it is given Y, Cb, Cr, and the Adobe mark is changed."""
    cyan, magenta, yellow, black = CMYK.split()
    ycc = Image.merge("RGB", (cyan, magenta, yellow)).convert("YCbCr").split()
    jpeg = saved(Image.merge("CMYK", [plane.point(lambda value: 255 - value) for plane in ycc] + [black]), "JPEG", quality=95)
    transform = jpeg.index(b"Adobe") + 11
    return jpeg[:transform] + b"\x02" + jpeg[transform + 1:]


def jpegs():
    yield "grey.jpg", saved(GREY_FIELDS, "JPEG", quality=90)
    yield "progressive.jpg", saved(COLOURS, "JPEG", quality=90, progressive=True)
    yield "cmyk.jpg", saved(CMYK, "JPEG", quality=95)
    yield "ycck.jpg", ycck()


def grey_png_of_two_bits(values):
    """Neither Pillow nor ImageMagick writes one."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    def row(left, right):
        return b"\0" + bytes([left * 0b01010101] * (WIDTH // 8) + [right * 0b01010101] * (WIDTH // 8))

    rows = row(values[0], values[1]) * (HEIGHT // 2) + row(values[2], values[3]) * (HEIGHT // 2)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 2, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def pngs():
    gamma = PngImagePlugin.PngInfo()
    gamma.add(b"gAMA", struct.pack(">I", 100000))
    yield "rgb16.png", convert(COLOURS, "-depth", "16", "PNG48:-")
    yield "grey16.png", convert(GREY_FIELDS, "-depth", "16", "-define", "png:color-type=0", "-define", "png:bit-depth=16", "PNG:-")
    yield "grey2.png", grey_png_of_two_bits((3, 2, 1, 0))
    yield "palette.png", saved(COLOURS.quantize(4), "PNG")
    yield "palette_alpha.png", saved(WITH_ALPHA.quantize(8), "PNG")
    yield "rgba.png", saved(WITH_ALPHA, "PNG")
    yield "rgba16.png", convert(WITH_ALPHA, "-depth", "16", "PNG64:-")
    yield "grey_alpha.png", saved(WITH_ALPHA.convert("LA"), "PNG")
    yield "transparent_colour.png", saved(COLOURS, "PNG", transparency=BLUE)
    yield "transparent_grey.png", saved(GREY_FIELDS, "PNG", transparency=90)
    yield "interlaced.png", convert(COLOURS, "-interlace", "PNG", "PNG24:-")
    yield "gamma.png", saved(COLOURS, "PNG", pnginfo=gamma)
    yield "turned.png", saved(COLOURS, "PNG", exif=exif(6)[6:])


def bmps():
    yield "bits1.bmp", saved(BLACK_AND_WHITE, "BMP")
    yield "bits4.bmp", convert(COLOURS, "-type", "Palette", "-colors", "4", "-compress", "None", "BMP3:-")
    yield "runs8.bmp", convert(COLOURS, "-type", "Palette", "-colors", "200", "-compress", "RLE", "BMP3:-")


def tiffs():
    for name, packing in (("g3", "Fax"), ("g4", "Group4")):
        yield f"{name}.tif", convert(BLACK_AND_WHITE, "-compress", packing, "TIFF:-")
    yield "bits1_lzw.tif", convert(BLACK_AND_WHITE, "-type", "Bilevel", "-depth", "1", "-compress", "LZW", "TIFF:-")
    yield "min_is_white.tif", saved(GREY_FIELDS, "TIFF", compression="tiff_lzw", tiffinfo={PHOTOMETRIC: 0})
    yield "lzw.tif", convert(COLOURS, "-compress", "LZW", "TIFF:-")
    yield "deflate.tif", convert(COLOURS, "-compress", "Zip", "TIFF:-")
    yield "packbits.tif", convert(COLOURS.quantize(4), "-compress", "RLE", "TIFF:-")
    yield "jpeg.tif", convert(COLOURS, "-compress", "JPEG", "-quality", "90", "TIFF:-")
    yield "jpeg_ycbcr.tif", saved(COLOURS.convert("YCbCr"), "TIFF", compression="jpeg", quality=90)
    yield "tiled.tif", convert(COLOURS, "-define", "tiff:tile-geometry=64x64", "-compress", "Zip", "TIFF:-")
    yield "tiled_bits1.tif", convert(BLACK_AND_WHITE, "-define", "tiff:tile-geometry=64x64", "-compress", "Group4", "TIFF:-")
    yield "rgb16.tif", convert(COLOURS, "-depth", "16", "-compress", "Zip", "TIFF:-")
    yield "grey16.tif", convert(GREY_FIELDS, "-depth", "16", "-compress", "Zip", "TIFF:-")
    yield "cmyk.tif", convert(CMYK, "-compress", "Zip", "TIFF:-")
    yield "palette.tif", convert(COLOURS.quantize(4), "-compress", "LZW", "TIFF:-")
    yield "planar.tif", convert(COLOURS, "-interlace", "plane", "-compress", "Zip", "TIFF:-")
    yield "alpha.tif", convert(WITH_ALPHA, "-compress", "Zip", "TIFF:-")
    yield "turned.tif", convert(COLOURS, "-orient", "right-top", "-compress", "Zip", "TIFF:-")
    yield "big_endian.tif", convert(COLOURS, "-endian", "MSB", "-compress", "LZW", "TIFF:-")
    yield "big.tif", convert(COLOURS, "-compress", "LZW", "TIFF64:-")
    pages = [BLACK_AND_WHITE, COLOURS.resize((160, 140), Image.NEAREST), GREY_FIELDS]
    yield "pages.tif", saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="tiff_adobe_deflate")


def others():
    yield "lossy.webp", saved(COLOURS, "WEBP", quality=90)
    yield "lossless.webp", saved(COLOURS, "WEBP", lossless=True)
    yield "alpha.webp", saved(WITH_ALPHA, "WEBP", lossless=True, exact=True)
    yield "animated.webp", saved(COLOURS, "WEBP", save_all=True, append_images=[COLOURS.transpose(Image.ROTATE_180)], lossless=True)
    yield "turned.webp", saved(COLOURS, "WEBP", lossless=True, exif=exif(6))
    yield "rgb.jp2", saved(COLOURS, "JPEG2000")
    yield "grey.jp2", saved(GREY_FIELDS, "JPEG2000")
    yield "alpha.jp2", saved(WITH_ALPHA, "JPEG2000")
    yield "bare.j2k", saved(COLOURS, "JPEG2000", no_jp2=True)
    yield "bits16.jp2", convert(COLOURS, "-depth", "16", "JP2:-")
    yield "turned.pdf", pdf()


def pdf():
    """Two pages of different sizes, the first lying on its side and cropped; drawn by commands, without a picture."""
    red, green, blue, grey = (" ".join(f"{c / 255:.4f}" for c in colour) + " rg" for colour in (RED, GREEN, BLUE, GREY))
    drawing = f"{red} 0 52 60 52 re f {green} 60 52 60 52 re f {blue} 0 0 60 52 re f {grey} 60 0 60 52 re f"
    page = "<</Type/Page/Parent 2 0 R/Contents 5 0 R/MediaBox[%s]%s>>"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
               page % ("-50 -50 500 500", "/CropBox[0 0 120 104]/Rotate 90"), page % ("0 0 120 104", ""),
               f"<</Length {len(drawing)}>>stream\n{drawing}\nendstream"]
    body = "".join(f"{i + 1} 0 obj{text}endobj\n" for i, text in enumerate(objects))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size 6>>\n%%EOF\n".encode()


def main():
    folder = pathlib.Path(sys.argv[1])
    for makers in (jpegs, pngs, bmps, tiffs, others):
        for name, content in makers():
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
