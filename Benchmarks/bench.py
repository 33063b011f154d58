"""Measures tilskudd against what one would use instead: bench.py PROGRAM [--rows N...] [--rounds N]

`tilskudd sum` is held against DuckDB, Polars and cat on the same files, the yearly run against DuckDB with XlsxWriter and a
bare C loop (yearly.py), one scheme's totals against the command-line programs of DuckDB and SQLite (totals.py), and all rules
against hardly any (checking.py).

The programs take turns, so that whatever else the machine does hits them alike; what counts are the ratios within one
round. The peers do only the summing; tilskudd types and checks every row as well. All must give the same sums.
Writes RESULTS.md beside this file.
"""
import argparse
import os
import pathlib
import platform
import statistics
import subprocess
import sys

from checking import measure_checking
from measuring import WORK, run, spread
from readme import put_into_readme
from totals import measure_totals
from yearly import measure_rows, measure_sample

HERE = pathlib.Path(__file__).parent


def measure(program, rows, rounds):
    folder = WORK / str(rows)
    if not (folder / "reports.csv").exists():
        subprocess.run([sys.executable, HERE / "generate.py", folder, "--rows", str(rows)], check=True)
    files = [folder / "applications.csv", folder / "reports.csv"]
    commands = {
        "tilskudd": [program, "sum", "--input", *files],
        "DuckDB": [sys.executable, HERE / "peers/with_duckdb.py", folder, WORK / "duckdb.csv"],
        "Polars": [sys.executable, HERE / "peers/with_polars.py", folder, WORK / "polars.csv"],
        "cat": ["cat", *files],
    }
    outputs = {name: os.devnull for name in commands} | {"tilskudd": WORK / "tilskudd.csv"}
    figures = {name: [] for name in commands}
    # The first round fills the page cache and is not counted.
    for turn in range(rounds + 1):
        for name, command in commands.items():
            figure = run(command, outputs[name])
            if turn > 0:
                figures[name].append(figure)
    subprocess.run([sys.executable, HERE / "check.py", WORK / "tilskudd.csv", WORK / "duckdb.csv", WORK / "polars.csv"],
                   check=True)
    return figures, sum(file.stat().st_size for file in files)


def table(rows, figures, size):
    own = figures["tilskudd"]
    counts = f"{rows:,} applications and {rows * 9 // 10:,} reports".replace(",", " ")
    lines = [f"## The sums of {counts}, {size / 1e6:.0f} MB\n"]
    lines += ["| | seconds, min / median / max | processor seconds | peak memory | time ÷ tilskudd's | processor time ÷ tilskudd's |",
              "|---|---|---|---|---|---|"]
    for name, found in figures.items():
        wall = [other[0] / mine[0] for other, mine in zip(found, own)]
        work = [other[1] / mine[1] for other, mine in zip(found, own)]
        lines.append(
            f"| {name} | {spread([figure[0] for figure in found], 2)} | {spread([figure[1] for figure in found], 2)} "
            f"| {max(figure[2] for figure in found):.0f} MB | {spread(wall, 2)} | {spread(work, 2)} |")
    ratio = [mine[0] / cat[0] for mine, cat in zip(own, figures["cat"])]
    lines.append(f"\ntilskudd ÷ `cat FILES >/dev/null`: {spread(ratio)}\n")
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--yearly-rounds", type=int, default=3)
    parser.add_argument("--sample-rounds", type=int, default=15)
    options = parser.parse_args()
    from importlib.metadata import version

    lines = [
        "# Speed\n",
        "Made by `make bench`. `tilskudd sum` reads, types and checks every row by every rule that judges a row, and adds up; "
        "DuckDB and Polars only add up. All gave the same sums, to the øre. The programs took turns; ratios are within "
        "one turn.\n",
        f"DuckDB {version('duckdb')}, Polars {version('polars')}, XlsxWriter {version('xlsxwriter')}, {os.cpu_count()} processors ({platform.machine()}). Load of the "
        f"machine before, by everything on it: {os.getloadavg()[0]:.1f}.\n"]
    program = options.program.resolve()
    # First, and with nothing left to be written: millions of rows keep disk and page cache busy for a while afterwards.
    os.sync()
    small = measure_sample(program, options.sample_rounds) + measure_totals(program, options.sample_rounds)
    medians = []
    for rows in options.rows:
        rounds = options.rounds if rows <= 1_000_000 else min(3, options.rounds)
        figures, size = measure(program, rows, rounds)
        lines += table(rows, figures, size)
        medians.append((rows, statistics.median(figure[0] for figure in figures["tilskudd"]),
                        statistics.median(figure[1] for figure in figures["tilskudd"])))
    if len(medians) > 1:
        (few, short, less), (many, long, more) = medians[0], medians[-1]
        lines.append(f"{many / few:.0f} times the rows took {long / short:.1f} times the time and {more / less:.1f} times the "
                     "processor time.\n")
    lines += small
    lines += measure_rows(program, options.yearly_rounds)
    lines += measure_checking(program, options.yearly_rounds)
    text = "\n".join(lines)
    print(text)
    (HERE / "RESULTS.md").write_text(text, "utf-8")
    put_into_readme(text)


if __name__ == "__main__":
    main()
