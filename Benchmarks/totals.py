"""Measures the totals of one scheme and one year on the sample against the same question asked in DuckDB and in SQLite.

The programs take turns, as in bench.py. Each peer is a shell script around the command-line program, start-up included. All
must give the same totals of each municipality, to the øre.
"""
import importlib.util
import pathlib
import subprocess
import sys

from measuring import WORK, run, spread
from yearly import SAMPLE, table

PEERS = pathlib.Path(__file__).parent / "peers"
HOLDING = ["2020/soknader-besoksverter-2020.csv", "2020/sluttrapporter-aktivitet-2020.csv"]


def duckdb():
    """The program itself: the `duckdb` on the path is a Python script that starts it."""
    return pathlib.Path(importlib.util.find_spec("duckdb_cli").origin).parent / "duckdb"


def versions():
    """DuckDB's and SQLite's, each as the program says it."""
    said = [subprocess.run([program, "-version"], capture_output=True, text=True, check=True).stdout.split()[0]
            for program in (duckdb(), "sqlite3")]
    return f"DuckDB {said[0].lstrip('v')} and SQLite {said[1]}"


def own(path):
    """What tilskudd printed as CSV, in øre, without the municipalities that have nothing and what is left of the frame."""
    rows = {}
    for line in path.read_text("utf-8").splitlines()[1:]:
        number, _, *amounts = line.split(";")
        if any(amounts):
            rows[number] = [int(amount.replace(",", "")) for amount in amounts[:6]]
    total = rows.pop("Sum")
    if total != [sum(column) for column in zip(*rows.values())]:
        sys.exit(f"{path}: the last line is not the sum of the others")
    return rows


def peer(path):
    rows = [line.split(";") for line in path.read_text("utf-8").splitlines()]
    return {number: [int(amount) for amount in amounts] for number, *amounts in rows}


def check(outputs):
    expected = own(outputs["tilskudd"])
    for name, output in outputs.items():
        if name != "tilskudd" and peer(output) != expected:
            sys.exit(f"{output}: the totals differ from those in {outputs['tilskudd']}")
    print(f"totals of {len(expected)} municipalities agree")


def compare(commands, rounds):
    """The figures of the commands by their names; the first round fills the page cache and is not counted."""
    outputs = {name: WORK / f"totals-{name}.csv" for name in commands}
    figures = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            figure = run(command, outputs[name])
            if turn > 0:
                figures[name].append(figure)
    check(outputs)
    return figures


def measure_totals(program, rounds):
    asked = [program, "totals", "besøksverter", "--year", "2020", "--format", "csv", "--input"]
    lines = []
    for words, inputs, script, asks_by_heading in (
            ("The folder, of which the peers read the files with amounts", [SAMPLE], "folder_totals", True),
            ("The two files that hold the answer", [SAMPLE / name for name in HOLDING], "totals", False)):
        commands = {"tilskudd": asked + inputs}
        titles = {"tilskudd": "`tilskudd totals`"}
        if asks_by_heading:
            commands["headings"] = ["sh", PEERS / f"{script}_by_heading_with_duckdb.sh", duckdb(), SAMPLE]
            titles["headings"] = "`duckdb`, asked by headings"
        commands["duckdb"] = ["sh", PEERS / f"{script}_with_duckdb.sh", duckdb(), SAMPLE]
        commands["sqlite"] = ["sh", PEERS / f"{script}_with_sqlite.sh", SAMPLE]
        titles |= {"duckdb": "`duckdb`, told every column's place", "sqlite": "`sqlite3`, told every column's place"}
        figures = compare(commands, rounds)
        ratios = [f"tilskudd ÷ {titles[name]}: {spread([mine[0] / other[0] for mine, other in zip(figures['tilskudd'], figures[name])], 2)}"
                  for name in figures if name != "tilskudd"]
        lines += [f"{words}:\n", *table(figures, titles, places=3), f"\n{'; '.join(ratios)}\n"]
    return [
        "## One scheme's totals on the sample\n",
        f"`tilskudd totals besøksverter --year 2020` against the command-line programs of {versions()}, start-up included. All give the same "
        "totals of each municipality, to the øre. The peers are scripts written for these very files: which columns mean what, "
        "how each file is encoded and how the scheme is spelt is told them, and they check nothing. One asks by headings, as a "
        "person would; the others are told how many columns each file has and which are wanted. tilskudd finds it all out, "
        "checks each row by all rules that can leave it out, and reconciles.\n",
        *lines]
