"""Measures what all rules cost beside reading and adding up the same files."""
import os
import statistics

from measuring import WORK, run, spread


def measure_checking(program, rounds, applications=1_000_000):
    check = [program, "check", "--input", WORK / str(applications), "--year", "2021", "--fail-on", "never"]
    all_rules, hardly_any = [], []
    for _ in range(rounds):
        all_rules.append(run(check, os.devnull))
        hardly_any.append(run(check + ["--only", "TOT-001"], os.devnull))
    ratio = [one[0] / other[0] for one, other in zip(all_rules, hardly_any)]
    rows = f"{applications * 19 // 10:,}".replace(",", " ")
    return [
        f"## All rules, on {rows} rows: {statistics.median(ratio):.2f} times reading and adding up\n",
        "`tilskudd check` with all rules, and with a single one that has nothing to judge here: both read, type and post every "
        "row to the ledger, and add it up. Findings are made, sorted, counted and printed by groups.\n",
        "| | seconds, min / median / max | processor seconds | peak memory |",
        "|---|---|---|---|",
        *(f"| {name} | {spread([figure[0] for figure in found])} | {spread([figure[1] for figure in found])} "
          f"| {max(figure[2] for figure in found):.0f} MB |"
          for name, found in (("all rules", all_rules), ("one rule", hardly_any))),
        f"\nAll rules ÷ one: {spread(ratio, 2)}\n"]
