"""Makes a list of the cells of a workbook's row sheets, a line for each row: cells.py WORKBOOK OUTPUT

Cells stand between tabs, "s" before a text and "n" before a number, which has two decimals at most; the first line is the
headings, and what is above them is left out. It reads the XML itself, as a reader of spreadsheets would take minutes for a
million rows; for workbooks whose text stands in the cells, as that of tilskudd and of libraries in constant memory does.
"""
import html
import re
import sys
import zipfile

CELL = re.compile(rb'<c r="([A-Z]+)\d+"(?: s="\d+")?(?: t="(\w+)")?>(?:<is><t[^>]*>(.*?)</t></is>|<v>(.*?)</v>)', re.S)
PLACES = {b"A" * (place >= 26) + bytes([65 + place % 26]): place for place in range(52)}
HEADINGS = ["År", "Type", "Saksnr.", "Runde", "Ordning", "Delordning", "Kommunenr.", "Kommune", "Kommune slik den er skrevet",
            "Søker", "Tiltak", "Vedtak", "Prioritet", "Mottatt", "Søkt", "Tilrådd", "Innvilget", "Utbetalt", "Overført inn",
            "Disponibelt", "Forbruk", "Ubrukt", "Søkt overført", "Godkjent overført", "Til tilbakebetaling", "Status", "Fil", "Linje"]
WIDTH = len(HEADINGS)


def rows(workbook):
    with zipfile.ZipFile(workbook) as package:
        names = sorted(name for name in package.namelist() if name.startswith("xl/worksheets/sheet"))
        for name in names:
            rest = b""
            found = False
            with package.open(name) as sheet:
                while piece := sheet.read(1 << 22):
                    *complete, rest = (rest + piece).split(b"</row>")
                    for row in complete:
                        cells = CELL.findall(row)
                        if found:
                            yield cells
                        # The headings are the one row with a text in every column.
                        found = found or sum(kind != b"" for _, kind, _, _ in cells) == WIDTH


def plain(number):
    """Libraries print sixteen digits of a number, of which the last may be none of its own."""
    return f"{float(number):.2f}".rstrip("0").rstrip(".")


def line(cells):
    fields = [""] * WIDTH
    for column, _, text, number in cells:
        fields[PLACES[column]] = "n" + plain(number) if number else "s" + html.unescape(text.decode("utf-8")).replace("\n", " ")
    return "\t".join(fields) + "\n"


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as output:
        output.write("\t".join("s" + heading for heading in HEADINGS) + "\n")
        for cells in rows(sys.argv[1]):
            output.write(line(cells))
