"""Measures the yearly run, with a million rows on its row sheet and on the sample.

The programs take turns, as in bench.py. Before that all of them write a smaller workbook, whose cells must be the same.
"""
import hashlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

from measuring import WORK, run, spread

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE.parent / "SampleInput"


def yearly(program, year, source, output):
    shutil.rmtree(output, ignore_errors=True)
    return [program, "yearly", "--year", str(year), "--input", source, "--output", output, "--as-of", "2022-03-15",
            "--edition", "internal", "--fail-on", "never", "--quiet"]


def files(applications):
    """A folder of so many applications, and nine reports to every ten of them."""
    folder = WORK / str(applications)
    if not (folder / "reports.csv").exists():
        subprocess.run([sys.executable, HERE / "generate.py", folder, "--rows", str(applications)], check=True)
    return folder


def cells(workbook, output):
    subprocess.run([sys.executable, HERE / "cells.py", workbook, output], check=True)
    return hashlib.file_digest(open(output, "rb"), "sha256").hexdigest()


class RowSheet:
    """The run on generated files, and its peers."""

    def __init__(self, program, applications):
        self.folder = files(applications)
        self.rows = applications + applications * 9 // 10
        self.program = program
        self.own = WORK / f"output-{applications}"
        self.cells = WORK / f"cells-{applications}.tsv"
        self.workbooks = {name: WORK / f"{name}-{applications}.xlsx" for name in ("duckdb", "c")}
        self.loop = WORK / "rows"
        subprocess.run(["cc", "-O2", "-o", self.loop, HERE / "peers/rows.c", "-lxlsxwriter"], check=True)

    @property
    def row_book(self):
        return self.own / "2021/tildelingsrapport-2021-rader.xlsx"

    def run(self, name):
        if name == "tilskudd":
            return run(yearly(self.program, 2021, self.folder, self.own), os.devnull)
        self.workbooks.get(name, self.own).unlink(missing_ok=True)
        if name == "duckdb":
            return run([sys.executable, HERE / "peers/yearly_with_duckdb.py", self.folder, self.workbooks[name],
                        WORK / "yearly.csv"], os.devnull)
        return run([self.loop, self.cells, self.workbooks[name]], os.devnull)

    def check_sums(self):
        """DuckDB's sums are those of tilskudd, to the øre."""
        with open(WORK / "sums.csv", "wb") as output:
            subprocess.run([self.program, "sum", "--input", self.folder, "--quiet"], stdout=output, check=True)
        subprocess.run([sys.executable, HERE / "check.py", WORK / "sums.csv", WORK / "yearly.csv"], check=True)

    def check_cells(self):
        """All three write the same cells."""
        self.run("tilskudd")
        own = cells(self.row_book, self.cells)
        for name in ("duckdb", "c"):
            self.run(name)
            if cells(self.workbooks[name], WORK / "other.tsv") != own:
                sys.exit(f"{self.workbooks[name]}: the cells differ from those of {self.row_book}")
        print(f"{self.rows} rows: the same cells in all three workbooks")


def measure_rows(program, rounds, applications=526_316, applications_checked=52_632):
    RowSheet(program, applications_checked).check_cells()
    large = RowSheet(program, applications)
    figures = {"tilskudd": [], "duckdb": [], "c": []}
    for _ in range(rounds):
        for name in figures:
            if name == "c" and not figures["c"]:
                cells(large.row_book, large.cells)
            figures[name].append(large.run(name))
    large.check_sums()
    names = {"tilskudd": "`tilskudd yearly`", "duckdb": "DuckDB + XlsxWriter", "c": "bare C loop with libxlsxwriter"}
    lines = [f"## The yearly run with {large.rows:,} rows on its row sheet\n".replace(",", " "),
             "tilskudd reads, checks, joins reports to applications, and writes workbook, row workbook, Markdown, findings and "
             "manifest. DuckDB adds up and XlsxWriter, in constant memory, writes the sums and the same row sheet. The C loop "
             "writes the row sheet and nothing else, in constant memory, from a list of its cells. On a smaller file the cells "
             "of all three were compared one by one, and DuckDB's sums are the same to the øre.\n"]
    lines += table(figures, names)
    ratio = [own[0] / bare[0] for own, bare in zip(figures["tilskudd"], figures["c"])]
    lines.append(f"\ntilskudd ÷ bare C loop: {spread(ratio, 2)}\n")
    return lines


def measure_sample(program, rounds):
    figures = {"tilskudd": [], "duckdb": []}
    for turn in range(rounds + 1):
        for name, command in {
                "tilskudd": yearly(program, 2021, SAMPLE, WORK / "sample"),
                "duckdb": [sys.executable, HERE / "peers/sample_with_duckdb.py", SAMPLE, "2021", WORK / "sample.xlsx",
                           WORK / "sample.md"]}.items():
            figure = run(command, os.devnull)
            if turn > 0:
                figures[name].append(figure)
    own = statistics.median(figure[0] for figure in figures["tilskudd"]) * 1000
    return [f"## The yearly run on the sample: {own:.0f} ms\n",
            "All outputs, start-up included. DuckDB + XlsxWriter make a workbook with the sums, the schemes and the rows and a "
            "page of Markdown from the same files, and check next to nothing.\n",
            *table(figures, {"tilskudd": "`tilskudd yearly`", "duckdb": "DuckDB + XlsxWriter"}, places=3), ""]


def table(figures, names, places=2):
    own = figures["tilskudd"]
    lines = ["| | seconds, min / median / max | processor seconds | peak memory | time ÷ tilskudd's | processor time ÷ tilskudd's |",
             "|---|---|---|---|---|---|"]
    for name, found in figures.items():
        wall = [other[0] / mine[0] for other, mine in zip(found, own)]
        work = [other[1] / mine[1] for other, mine in zip(found, own)]
        lines.append(
            f"| {names[name]} | {spread([figure[0] for figure in found], places)} "
            f"| {spread([figure[1] for figure in found], places)} | {max(figure[2] for figure in found):.0f} MB "
            f"| {spread(wall, 2)} | {spread(work, 2)} |")
    return lines
