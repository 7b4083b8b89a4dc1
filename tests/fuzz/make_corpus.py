#!/usr/bin/env python3
"""Makes the small broken files of tests/fuzz/corpus that are not written by hand: one folder for each target, one defect for each file.

usage: make_corpus.py CORPUS

Whole pictures come from tests/ocr/scan/data. What a fuzzer found is added to the corpus by hand, named after what was wrong.
"""
import pathlib
import struct
import sys

PICTURES = pathlib.Path(__file__).parent.parent / "ocr" / "scan" / "data"


def picture(name):
    return (PICTURES / name).read_bytes()


def ifd(entries, following=0):
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return struct.pack("<H", len(entries)) + body + struct.pack("<I", following)


def exif():
    yield "plain", b"Exif\0\0II*\0\x08\0\0\0" + ifd([(0x112, 3, 1, 6)])
    yield "big_endian", b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0"
    yield "no_mark", b"II*\0\x08\0\0\0" + ifd([(0x112, 3, 1, 3)])
    yield "offset_out_of_block", b"II*\0\xff\xff\xff\xff" + ifd([(0x112, 3, 1, 3)])
    yield "offset_to_itself", b"II*\0\0\0\0\0" + ifd([(0x112, 3, 1, 3)])
    yield "count_of_millions", b"II*\0\x08\0\0\0" + ifd([(0x112, 3, 0xFFFFFFFF, 0x7FFFFFFF)])
    yield "orientation_as_text", b"II*\0\x08\0\0\0" + ifd([(0x112, 2, 1, 6)])
    yield "too_many_entries", b"II*\0\x08\0\0\0\xff\xff" + b"\0" * 24


def jpeg_marks():
    jpeg = picture("progressive.jpg")
    yield "no_end", jpeg[:-2]
    yield "segment_out_of_file", jpeg[:4] + b"\xff\xff" + jpeg[6:60]
    yield "segment_of_length_0", b"\xff\xd8\xff\xe0\0\0\xff\xd9"
    yield "fill_bytes_only", b"\xff\xd8" + b"\xff" * 200
    yield "frame_without_sizes", b"\xff\xd8\xff\xc0\0\x04\x08\0\xff\xd9"
    yield "height_0", b"\xff\xd8\xff\xc0\0\x11\x08\0\0\0\x78\x03\x01\x11\0\x02\x11\0\x03\x11\0\xff\xda\0\x02\xff\xd9"
    yield "lossless", jpeg.replace(b"\xff\xc2", b"\xff\xc3")
    yield "exif_cut", b"\xff\xd8\xff\xe1\0\x10Exif\0\0II*\0\x08\0\xff\xd9"


def png_chunks():
    png = picture("palette.png")
    yield "no_end", png[:-12]
    yield "length_out_of_file", png[:33] + b"\xff\xff\xff\xff" + png[37:]
    yield "no_header", png[:8] + png[33:]
    yield "clear_colour_cut", picture("transparent_colour.png").replace(b"\0\0\0\x06tRNS", b"\0\0\0\x01tRNS")
    yield "depth_0", png[:24] + b"\0" + png[25:]


def webp_chunks():
    webp = picture("turned.webp")
    yield "riff_of_gigabytes", webp[:4] + b"\xff\xff\xff\xff" + webp[8:]
    yield "riff_of_length_0", webp[:4] + b"\0\0\0\0" + webp[8:]
    yield "chunk_out_of_file", webp[:16] + b"\xff\xff\xff\xff" + webp[20:]
    yield "header_alone", webp[:12]


def jp2_boxes():
    jp2 = picture("rgb.jp2")
    start = jp2.index(b"jp2c")
    yield "box_of_length_1", b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x01jp2h" + b"\xff" * 8
    yield "box_of_length_2", b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x02jp2h" + jp2[start - 4:]
    yield "box_to_itself", b"\0\0\0\x0cjP  \r\n\x87\n" + b"\0\0\0\x01free" + b"\0" * 8
    yield "tiles_of_0", jp2[:start + 28] + b"\0" * 8 + jp2[start + 36:]
    yield "stream_cut", jp2[:start + 30]
    yield "end_before_start", jp2[:start + 20] + b"\xff" * 8 + jp2[start + 28:]


def tiffs():
    yield "circle", b"II*\0\x08\0\0\0" + ifd([(256, 4, 1, 100), (257, 4, 1, 100)], 8)
    yield "chain_out_of_file", b"II*\0\x08\0\0\0" + ifd([(256, 4, 1, 100), (257, 4, 1, 100)], 0x7FFFFFFF)
    yield "no_entries", b"II*\0\x08\0\0\0" + ifd([])
    yield "strip_out_of_file", b"II*\0\x08\0\0\0" + ifd([(256, 4, 1, 100), (257, 4, 1, 100), (273, 4, 1, 0xFFFFFF00), (279, 4, 1, 0xFFFFFFFF)])
    yield "strips_of_millions", b"II*\0\x08\0\0\0" + ifd([(256, 4, 1, 100), (257, 4, 1, 100), (273, 4, 0xFFFFFFFF, 8), (279, 4, 0xFFFFFFFF, 8)])
    yield "big_count", b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0" + b"\xff" * 8 + b"\0" * 40
    yield "channels_of_thousands", b"II*\0\x08\0\0\0" + ifd(
        [(256, 3, 1, 120), (257, 3, 1, 104), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 2), (273, 4, 1, 8), (277, 3, 1, 65000), (279, 4, 1, 90)])
    yield "bits_of_0", b"II*\0\x08\0\0\0" + ifd(
        [(256, 3, 1, 120), (257, 3, 1, 104), (258, 3, 1, 0), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8), (277, 3, 1, 1), (279, 4, 1, 90)])


def bmp():
    runs = picture("runs8.bmp")
    yield "header_alone", runs[:54]
    yield "runs_without_end", runs[:-2]
    yield "pixels_out_of_file", runs[:10] + b"\xff\xff\xff\x7f" + runs[14:]
    yield "height_least", runs[:22] + b"\0\0\0\x80" + runs[26:]
    yield "palette_of_billions", runs[:46] + b"\xff\xff\xff\xff" + runs[50:]
    yield "header_of_gigabytes", runs[:14] + b"\xff\xff\xff\xff" + runs[18:]


def inspect():
    yield "empty", b""
    yield "text", "Sổ đăng ký khai sinh".encode()
    yield "heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"


TARGETS = {"exif": exif, "jpeg_marks": jpeg_marks, "png_chunks": png_chunks, "webp_chunks": webp_chunks, "jp2_boxes": jp2_boxes,
           "tiff_frames": tiffs, "tiff_picture": tiffs, "bmp": bmp, "inspect": inspect}


def main():
    for target, samples in TARGETS.items():
        folder = pathlib.Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in samples():
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
