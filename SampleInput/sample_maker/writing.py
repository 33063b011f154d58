"""Writes export files byte for byte, and keeps count of what stands on which physical line."""

from dataclasses import dataclass, field
from typing import Callable, Optional

from .amounts import spell


@dataclass
class Money:
    """A column of amounts: where the amount is, and the ways in which the file writes it, by turns."""

    amount: Callable
    styles: tuple

    def text(self, record, index):
        return spell(self.amount(record), self.styles[index % len(self.styles)])


@dataclass
class Text:
    """Any other column. Blank, numbers and days are written as Norwegian offices do."""

    value: Callable

    def text(self, record, index):
        value = self.value(record)
        if value is None:
            return ""
        return value.strftime("%d.%m.%Y") if hasattr(value, "strftime") else str(value)


@dataclass
class Export:
    """One file: what is in it, and the habits of the office that wrote it."""

    path: str
    kind: str
    records: list
    columns: dict
    encoding: str = "utf-8"
    line_end: str = "\r\n"
    titles: tuple = ()
    #: What the first cell of the total row says; no total row when empty.
    total_label: str = ""
    #: Heading of the column whose total is written wrong (a planted mistake).
    wrong_total: str = ""
    #: Planted mistakes that are no record's: the line to blame by key, "heading", "total" or "" for the file as a whole.
    mistakes: dict = field(default_factory=dict)
    footer: str = ""
    #: Records before which there is a blank line, a line of separators only, or the headings again.
    blank_before: tuple = ()
    separators_before: tuple = ()
    headings_again_before: tuple = ()
    quote_all: bool = False


@dataclass
class Written:
    """What stands in a written file; lines are physical and 1-based, as an editor counts."""

    export: Export
    data: bytes = b""
    heading_line: int = 0
    lines: int = 0
    title_lines: int = 0
    total_rows: int = 0
    blank_lines: int = 0
    separator_lines: int = 0
    repeated_headings: int = 0
    footer_lines: int = 0
    #: The first line of each record, in order.
    record_lines: list = field(default_factory=list)
    total_line: Optional[int] = None

    def line_of(self, place):
        """The line that a mistake of the file itself is to blame for; the first for the file as a whole."""
        return {"heading": self.heading_line, "total": self.total_line, "": 1}[place]


def write(export):
    written = Written(export)
    text = []

    def put(line):
        """Adds a line (with line breaks of its own, if a quoted field has them) and gives its first physical line."""
        first = written.lines + 1
        text.append(line + export.line_end)
        written.lines += line.count("\n") + 1
        return first

    for title in export.titles:
        put(title)
    if export.titles:
        put("")
        written.title_lines, written.blank_lines = len(export.titles), 1
    headings = ";".join(_field(heading, export.quote_all) for heading in export.columns)
    written.heading_line = put(headings)
    for index, record in enumerate(export.records):
        if index in export.blank_before:
            put("")
            written.blank_lines += 1
        if index in export.separators_before:
            put(";" * (len(export.columns) - 1))
            written.separator_lines += 1
        if index in export.headings_again_before:
            put(headings)
            written.repeated_headings += 1
        if not record.planted.repeats:
            line = _record(export, record, index)
        written.record_lines.append(put(line))
    if export.total_label:
        written.total_line = put(_total(export))
        written.total_rows = 1
    if export.footer:
        put("")
        put(export.footer)
        written.blank_lines += 1
        written.footer_lines = 1
    written.data = "".join(text).encode(export.encoding, "surrogateescape")
    return written


def _field(text, always=False):
    if always and text or any(letter in text for letter in ';"\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _record(export, record, index):
    planted = record.planted
    missing = {*planted.written, *planted.raw} - set(export.columns)
    if missing:
        raise ValueError(f"{export.path} has no column {missing}")
    fields = []
    for heading, column in export.columns.items():
        cell = planted.written.get(heading, column.text(record, index))
        fields.append(planted.raw.get(heading, _field(cell, export.quote_all)))
    if planted.missing_fields:
        fields = fields[: -planted.missing_fields]
    return ";".join(fields) + planted.tail


def _total(export):
    cells = []
    for place, (heading, column) in enumerate(export.columns.items()):
        if place == 0:
            cells.append(export.total_label)
        elif isinstance(column, Money):
            total = sum(column.amount(record) or 0 for record in export.records)
            text = spell(total, column.styles[0])
            cells.append(_swapped(text) if heading == export.wrong_total else text)
        else:
            cells.append("")
    return ";".join(_field(cell, export.quote_all) for cell in cells)


def _swapped(text):
    """The amount with two of its digits swapped, as when it is typed anew: the last two different ones before the øre."""
    digits = [place for place, letter in enumerate(text.split(",")[0]) if letter.isdigit()]
    left, right = next((left, right) for left, right in reversed(list(zip(digits, digits[1:]))) if text[left] != text[right])
    letters = list(text)
    letters[left], letters[right] = letters[right], letters[left]
    return "".join(letters)
