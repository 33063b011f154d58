"""Puts the figures of RESULTS.md into the table of the README, between two comments there.

Of each section with ratios: its own time and memory, and how many times as long each peer took. bench.py calls it; by
itself it takes RESULTS.md as it is.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
README = HERE.parent / "README.md"
BEGIN = "<!-- From here on by make bench. -->\n"
END = "<!-- To here by make bench. -->\n"


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def rows(results):
    """A line for each table with ratios, called by the sentence or heading above it."""
    title, heading, columns = "", "", None
    line_of_table = None
    for line in results.splitlines():
        if line.startswith("## "):
            title, heading = line[3:].split(":")[0], ""
        elif line.endswith(":"):
            heading = f" ({line[0].lower()}{line[1:-1].split(',')[0]})"
        elif line.startswith("| | "):
            columns = cells(line)
        elif line.startswith("| ") and columns:
            found = dict(zip(columns, cells(line)))
            ratio = found.get("time ÷ tilskudd's")
            if ratio is None:
                columns = None
            elif line_of_table is None:
                line_of_table = [title + heading, found["seconds, min / median / max"], found["peak memory"], []]
            else:
                line_of_table[3].append(f"{found['']} {ratio}")
        elif not line.startswith("|") and line_of_table:
            yield line_of_table
            line_of_table, columns = None, None
    if line_of_table:
        yield line_of_table


def table(results):
    lines = ["| | tilskudd, seconds | memory | how many times as long others take |", "|---|---|---|---|"]
    lines += [f"| {title} | {seconds} | {memory} | {'; '.join(peers)} |" for title, seconds, memory, peers in rows(results)]
    return "\n".join(lines) + "\n"


def put_into_readme(results):
    text = README.read_text("utf-8")
    if BEGIN not in text or END not in text:
        sys.exit(f"{README}: the comments are gone between which the table of speed stands")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    README.write_text(f"{before}{BEGIN}\n{table(results)}\n{END}{after}", "utf-8")


if __name__ == "__main__":
    put_into_readme((HERE / "RESULTS.md").read_text("utf-8"))
