#!/usr/bin/env python3
"""Reads a workbook with openpyxl and prints what it holds as JSON, so that tests can compare it with what was meant.

Usage: read_workbook.py FILE.xlsx
Exit 3 with a clear text when openpyxl is missing.
"""
import json
import posixpath
import sys
import xml.etree.ElementTree as ET
import zipfile

try:
    import openpyxl
except ImportError:
    sys.stderr.write("openpyxl is missing for this Python; install it with: apt-get install python3-openpyxl\n")
    sys.exit(3)

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def related(package, part, kind):
    """The parts of a kind that a part refers to, in order."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in package.namelist():
        return []
    root = ET.fromstring(package.read(relations))
    return [
        posixpath.normpath(posixpath.join(folder, relation.get("Target")))
        for relation in root.iter(RELATIONS + "Relationship")
        if relation.get("Type").endswith("/" + kind)
    ]


def words(element):
    return "" if element is None else "".join(t.text or "" for t in element.iter(TEXT + "t"))


def points(reference):
    """The formula of a chart's range and the values stored with it."""
    if reference is None:
        return None
    formula = reference.find(f".//{CHART}f")
    values = [v.text for v in reference.iter(CHART + "v")]
    return {"formula": formula.text, "values": values}


def charts(package, part):
    found = []
    for drawing in related(package, part, "drawing"):
        root = ET.fromstring(package.read(drawing))
        for anchor, target in zip(root, related(package, drawing, "chart")):
            chart = ET.fromstring(package.read(target))
            titles = [words(axis.find(CHART + "title")) for kind in ("catAx", "valAx") for axis in chart.iter(CHART + kind)]
            start, end = anchor.find(DRAWING + "from"), anchor.find(DRAWING + "to")
            place = [int(corner.find(DRAWING + side).text) for corner in (start, end) for side in ("row", "col")]
            found.append({
                "alternativeText": anchor.find(f".//{DRAWING}cNvPr").get("descr"),
                "title": words(chart.find(f".//{CHART}chart/{CHART}title")),
                "axisTitles": titles,
                "categories": points(chart.find(f".//{CHART}cat")),
                "values": points(chart.find(f".//{CHART}val")),
                "place": place,
            })
    return found


def areas(printed):
    """The print area without sheet name, or nothing."""
    printed = printed if isinstance(printed, str) else ",".join(printed or [])
    return printed.split("!")[-1].replace("$", "") or None


def pages(count):
    """A number of pages; a file that says nothing says 1."""
    return 1 if count is None else int(count)


def cell_json(cell, cached):
    kind = {"n": "number", "s": "text", "f": "formula", "d": "date", "b": "boolean", "e": "error"}[cell.data_type]
    value, stored = cell.value, cached.value
    if kind == "date":
        value = stored = value.date().isoformat()
    font = cell.font
    return {
        "kind": kind,
        "text": value if kind in ("text", "formula", "date") else None,
        "number": value if kind == "number" else (stored if kind == "formula" else None),
        "format": cell.number_format,
        "italic": bool(font.i),
        "bold": bool(font.b),
        "size": font.sz,
        "color": font.color.rgb if font.color is not None and font.color.type == "rgb" else None,
        "fill": cell.fill.fgColor.rgb if cell.fill.patternType == "solid" else None,
        "wraps": bool(cell.alignment.wrap_text),
        "indent": cell.alignment.indent or 0,
    }


def sheet_json(package, part, sheet, cached):
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                cells[cell.coordinate] = cell_json(cell, cached[cell.coordinate])
    found = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink is not None]
    links = {link.ref: link.location for link in found if link.location}
    page, setup = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    view, fits = sheet.sheet_view, setup is not None and bool(setup.fitToPage)
    return {
        "name": sheet.title,
        "cells": cells,
        "links": links,
        "externalLinks": [link.target for link in found if link.target],
        "tables": [
            {
                "name": table.name,
                "range": table.ref,
                "headings": [column.name for column in table.tableColumns],
                "banded": table.tableStyleInfo is not None and bool(table.tableStyleInfo.showRowStripes),
                "totalsRows": table.totalsRowCount or 0,
            }
            for table in sheet.tables.values()
        ],
        "frozen": sheet.freeze_panes,
        "repeatedRows": sheet.print_title_rows,
        "printArea": areas(sheet.print_area),
        "landscape": page.orientation == "landscape",
        "paper": page.paperSize,
        "fitWidth": pages(page.fitToWidth) if fits else None,
        "fitHeight": pages(page.fitToHeight) if fits else None,
        "footer": {
            "left": sheet.oddFooter.left.text,
            "center": sheet.oddFooter.center.text,
            "right": sheet.oddFooter.right.text,
        },
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "autofilter": sheet.auto_filter.ref,
        "widths": {name: column.width for name, column in sheet.column_dimensions.items()},
        "hidden": sheet.sheet_state != "visible"
        or any(column.hidden for column in sheet.column_dimensions.values())
        or any(row.hidden for row in sheet.row_dimensions.values()),
        "zoom": view.zoomScale or 100,
        "activeCell": view.selection[0].activeCell if view.selection else "A1",
        "selected": bool(view.tabSelected),
        "charts": charts(package, part),
    }


def written_names(package):
    """Every defined name as it stands in the file, print titles and areas too."""
    root = ET.fromstring(package.read("xl/workbook.xml"))
    return [[e.get("name"), e.text] for e in root.iter(MAIN + "definedName")]


def core_properties(package):
    root = ET.fromstring(package.read("docProps/core.xml"))
    return {element.tag.split("}")[1]: element.text or "" for element in root}


def custom_properties(package):
    if "docProps/custom.xml" not in package.namelist():
        return []
    root = ET.fromstring(package.read("docProps/custom.xml"))
    return [[element.get("name"), "".join(element.itertext())] for element in root]


def main(path):
    with zipfile.ZipFile(path) as package:
        damaged = package.testzip()
        if damaged:
            sys.exit(f"{path}: the part {damaged} is damaged")
        for part in package.namelist():
            # Every part of these workbooks is XML; a part that is not well-formed ends the program here.
            ET.fromstring(package.read(part))
        book = openpyxl.load_workbook(path)
        cached = openpyxl.load_workbook(path, data_only=True)
        sheets = [
            sheet_json(package, f"xl/worksheets/sheet{number}.xml", sheet, cached[sheet.title])
            for number, sheet in enumerate(book.worksheets, start=1)
        ]
        names = {name: defined.value for name, defined in book.defined_names.items()} if hasattr(
            book.defined_names, "items") else {n.name: n.attr_text for n in book.defined_names.definedName}
        json.dump({
            "sheets": sheets,
            "active": book.active.title,
            "names": names,
            "writtenNames": written_names(package),
            "core": core_properties(package),
            "custom": custom_properties(package),
            "parts": package.namelist(),
        }, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1])
