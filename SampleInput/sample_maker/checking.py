"""Checks the written files from the outside: counts, sums, mistakes, and that nothing but the planted is wrong.

A small second opinion: it shares with the maker only the list of places, and reads everything else from the files. What is
wrong with a row by itself is in `checking_rows.py`, and what rows say of each other in `checking_between.py`.
"""

import json
import re

from . import checking_between
from .checking_rows import ERRORS, amounts_in_thousands, doubts, error
from .reading_back import MONEY, amount, read

_PUBLISHED = {
    (2019, "kompetanse-innovasjon", "kompetanse"): 14_423_000,
    (2019, "kompetanse-innovasjon", "bpa-innovasjon"): 6_669_000,
    (2019, "kompetanse-innovasjon", "velferdsteknologi"): 1_316_000,
    (2020, "kompetanse-innovasjon", None): 21_733_000,
    (2020, "ensomhet", None): 9_600_000,
    (2020, "besoksverter", None): 11_700_000,
    (2020, "fastlege", None): 7_000_000,
    (2021, "besoksverter", None): 8_475_000,
}


def problems(root, expectations):
    """Every way in which the files differ from the expectations, or break a rule that they should keep."""
    expected = json.loads(expectations.read_text(encoding="utf-8"))
    check = Check([read(root, file["path"]) for file in expected["files"]])
    check.run()
    check.compare(expected)
    return check.problems


class Check:
    def __init__(self, files):
        self.files, self.problems, self.found = files, [], set()
        self.posted = {"application": [], "claim": [], "report": [], "status": [], "survey": []}
        #: Reports, whether they are in the sums or not: one that is left out has come all the same.
        self.received = []

    def wrong(self, row, text):
        self.problems.append(f"{row['file']}:{row['line']}: {text}")

    def find(self, key, row=None):
        self.found.add((key, row["file"] if row else "", row["line"] if row else 0))

    def run(self):
        for file in self.files:
            self._file(file)
            seen = set()
            for row in file.records:
                key = error(file, row, seen)
                if file.kind == "report" and "case" in row:
                    self.received.append(row)
                if key:
                    self.find(key, row)
                else:
                    self.posted[file.kind].append(row)
                    for key in doubts(file.kind, row):
                        self.find(key, row)
        self.applications = self.posted["application"] + self.posted["claim"]
        for look in checking_between.ALL:
            look(self)

    def _file(self, file):
        if any("1000 kr" in heading for heading in file.headings):
            self.find("thousands-in-heading", {"file": file.path, "line": file.heading_line})
        if amounts_in_thousands(file):
            self.find("amounts-in-thousands", {"file": file.path, "line": 1})
        for column in MONEY:
            if file.total.get(column):
                total = sum(amount(row[column]) or 0 for row in file.records)
                if total != amount(file.total[column]):
                    self.find("wrong-total-row", file.total)

    def compare(self, expected):
        planted = {(finding["key"], finding["file"], finding["line"]) for finding in expected["findings"]}
        self.problems += [f"planted, but not found: {finding}" for finding in sorted(planted - self.found)]
        self.problems += [f"found, but not planted: {finding}" for finding in sorted(self.found - planted)]
        for file, wanted in zip(self.files, expected["files"]):
            bad = sum(place == file.path and key in ERRORS for key, place, _ in self.found)
            counted = {"kind": file.kind, "encoding": file.encoding, "lineEnd": file.line_end, "physicalLines": file.lines,
                       "headingLine": file.heading_line, "records": len(file.records), "quarantined": bad,
                       "posted": len(file.records) - bad, **file.other}
            self.problems += [f"{file.path}: {name} is {value}, expected {wanted[name]}" for name, value in counted.items()
                              if value != wanted[name]]
        self._compare_sums(expected["applications"], self.applications)
        self._compare_sums(expected["reports"], self.posted["report"])
        for (year, scheme, part), kroner in _PUBLISHED.items():
            total = sum(row["granted"] or 0 for row in self.applications
                        if (row["year"], row["scheme_id"]) == (year, scheme) and part in (None, row["part_id"]))
            if total != kroner * 100:
                self.problems.append(f"{year} {scheme} {part or ''}: granted {total} øre, published {kroner} kr")

    def _compare_sums(self, expected, rows):
        for entry in expected:
            mine = [row for row in rows if (row["year"], row["scheme_id"], row["part_id"], row["place"].today, row["round"])
                    == tuple(entry[name] for name in ("year", "scheme", "part", "municipality", "round"))]
            sums = {name: sum(row.get(_snake(name)) or 0 for row in mine) for name in entry if _snake(name) in MONEY}
            sums["rows"] = len(mine)
            self.problems += [f"{entry}: {name} is {value} in the files" for name, value in sums.items()
                              if value != entry[name]]
        if sum(entry["rows"] for entry in expected) != len(rows):
            self.problems.append("the expectations leave rows out")


def _snake(name):
    name = re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)
    return name.replace("carry_over", "carry")
