"""Truth of a scan: for each page its four corners, and for each field its text, style and four corners, in scan pixels."""

import json


def corners(box, shift):
    """A box in millimetres of a page as four points of the opening, clockwise from the upper left."""
    left, top, width, height = box
    return [[left + shift, top], [left + width + shift, top], [left + width + shift, top + height], [left + shift, top + height]]


def quad(geometry, points):
    return [[round(float(x), 1), round(float(y), 1)] for x, y in geometry.forward(points)]


def describe(image, dpi, level, geometry, drawn_pages, page_sizes):
    """The truth of one scan as a dictionary, written by `write`."""
    pages, shift = [], 0.0
    for drawn, (width, height) in zip(drawn_pages, page_sizes):
        fields = []
        for key, text, style, box in drawn.entries:
            befallen = drawn.befallen[key].truth() if key in drawn.befallen else {}
            fields.append({"id": key, "text": text, "style": style, "quad": quad(geometry, corners(box, shift)), **befallen})
        pages.append({"form": drawn.form, "page_quad": quad(geometry, corners([0, 0, width, height], shift)), "fields": fields})
        shift += width
    return {"image": image, "dpi": dpi, "level": level, "pages": pages}


def write(path, truth):
    """One field per line, so that a change of one field is a change of one line."""
    lines = [f'{{"image": {json.dumps(truth["image"])}, "dpi": {truth["dpi"]}, "level": {truth["level"]}, "pages": [']
    for number, page in enumerate(truth["pages"]):
        lines.append(f' {{"form": {json.dumps(page["form"])}, "page_quad": {json.dumps(page["page_quad"])}, "fields": [')
        lines.append(",\n".join("  " + json.dumps(field, ensure_ascii=False) for field in page["fields"]))
        lines.append(" ]}" + ("," if number + 1 < len(truth["pages"]) else ""))
    path.write_text("\n".join(lines) + "\n]}\n", encoding="utf-8")
