"""Checks the written files from the outside: counts, sums, mistakes, and that nothing but the planted is wrong.

A small second opinion: it shares with the maker only the list of places, and reads everything else from the files.
"""

import json
import re
from datetime import datetime

from .places import BY_NUMBER, TODAY
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
_FRAME = {(2021, "besoksverter"): 8_400_000_00}
_PARTS = {"Kompetanse": "kompetanse", "BPA": "bpa-innovasjon", "Innovasjon": "bpa-innovasjon",
          "BPA og innovasjon": "bpa-innovasjon", "Velferdsteknologi": "velferdsteknologi", "": ""}
_SCHEMES = (("kompetanse- og innovasjon", "kompetanse-innovasjon"), ("ensomhet", "ensomhet"),
            ("besøksvert", "besoksverter"), ("fastlege", "fastlege"))
_LIMIT, _RATE, _UIA = 200_000_00, 9752_00, 30_000_00


def problems(root, expectations):
    """Every way in which the files differ from the expectations, or break a rule that they should keep."""
    expected = json.loads(expectations.read_text(encoding="utf-8"))
    check = _Check([read(root, file["path"]) for file in expected["files"]])
    check.run()
    check.compare(expected)
    return check.problems


class _Check:
    def __init__(self, files):
        self.files, self.problems, self.found = files, [], set()
        self.posted = {"application": [], "claim": [], "report": [], "status": [], "survey": []}

    def wrong(self, row, text):
        self.problems.append(f"{row['file']}:{row['line']}: {text}")

    def find(self, key, row=None):
        self.found.add((key, row["file"] if row else "", row["line"] if row else 0))

    def run(self):
        for file in self.files:
            self._total_row(file)
            seen = {}
            for row in file.records:
                key = self._error(file, row, seen)
                if key:
                    self.find(key, row)
                else:
                    self.posted[file.kind].append(row)
        self.applications = self.posted["application"] + self.posted["claim"]
        self._warnings()
        self._applications()
        self._reports()
        self._carry_over()
        self._claims()
        if [row["number"] for row in self.posted["survey"]] != [place.number for place in TODAY]:
            self.problems.append("the survey has not one answer from each municipality")

    def _total_row(self, file):
        for column in MONEY:
            if file.total.get(column):
                total = sum(amount(row[column]) or 0 for row in file.records)
                if total != amount(file.total[column]):
                    self.find("wrong-total-row", file.total)

    def _error(self, file, row, seen):
        """The key of the mistake for which the row is left out, or None; types the row's values."""
        if not row["fits"]:
            return "short-record" if len(row["cells"]) < len(file.records[0]["cells"]) else "long-record"
        if file.kind == "survey":
            row["place"] = BY_NUMBER[row["number"]]
            return None
        if tuple(row["cells"]) in seen:
            return "exact-duplicate"
        seen[tuple(row["cells"])] = row
        row["scheme_id"] = next((scheme for word, scheme in _SCHEMES if word in row["scheme"].lower()), None)
        if not row["scheme_id"]:
            return "unknown-scheme"
        row["part_id"], row["year"] = _PARTS[row.get("part", "")], int(row["year"])
        row["part_id"] = row["part_id"] if row["scheme_id"] == "kompetanse-innovasjon" else ""
        row["round"] = row.get("round", "")
        return self._municipality_error(row) or self._money_error(file, row)

    def _municipality_error(self, row):
        number, name = row["both"].split(" - ") if "both" in row else (row["number"], row["name"])
        if len(number) > 4:
            return "eight-digit-municipality"
        row["place"] = BY_NUMBER.get(number.zfill(4))
        if not row["place"]:
            return "outside-county" if number.zfill(4) == "0301" else "unknown-municipality"
        if (row["year"] < 2020) != (row["place"].number < "4200"):
            self.wrong(row, "the municipality was not in force in the year")
        same = name.lower().replace("&", "og").replace("aa", "å") == row["place"].name.lower()
        return None if same else "number-name-conflict"

    def _money_error(self, file, row):
        try:
            for column in MONEY:
                if column in row:
                    row[column] = amount(row[column])
        except ValueError:
            return "unreadable-amount"
        if file.kind == "report":
            if row["used"] + row["unused"] != row["available"]:
                return "used-unused-available"
            return "carry-over-unused" if row["carry_applied"] > row["unused"] else None
        if file.kind == "status":
            return None
        if row["decision"] in ("Avslag", "Trukket", "Trekt") and row["granted"]:
            return "refused-but-granted"
        return "paid-over-granted" if (row["paid"] or 0) > (row["granted"] or 0) else None

    def _warnings(self):
        measures, frames, cases = {}, {}, {}
        for row in self.applications:
            cases.setdefault(row["case"], []).append(row)
            frames[row["year"], row["scheme_id"]] = frames.get((row["year"], row["scheme_id"]), 0) + (row["granted"] or 0)
            if (row["granted"] or 0) > row["applied"]:
                self.find("granted-over-applied", row)
            if "measure" in row:
                if (row["case"], row["part_id"], row["measure"]) in measures:
                    self.find("same-measure-twice", row)
                measures[row["case"], row["part_id"], row["measure"]] = row
        if any(frames[key] > frame for key, frame in _FRAME.items()):
            self.find("granted-over-frame")
        for row in self.posted["report"] + self.posted["status"]:
            if row["case"] not in cases:
                self.find("report-without-application", row)
        reported = {(row["case"], row["part_id"]) for row in self.posted["report"]}
        for row in self.posted["application"]:
            if row["granted"] and (row["case"], row["part_id"]) not in reported:
                self.find(f"missing-report-{row['place'].today}")

    def _applications(self):
        one_case, contact_of, place_of = {}, {}, {}
        for row in self.posted["application"]:
            applicant = row.get("applicant", row["place"].name)
            if one_case.setdefault((row["place"].number, row["scheme_id"], row["year"], row["round"], applicant),
                                   row["case"]) != row["case"]:
                self.wrong(row, "a second case of the same applicant")
            owner = row["place"].number, applicant.replace(" kommune", "")
            if contact_of.setdefault(owner, row["contact"]) != row["contact"]:
                self.wrong(row, "a second contact person")
            if place_of.setdefault(row["contact"], row["place"].today) != row["place"].today:
                self.wrong(row, "the same contact person in two municipalities")
            if (row["proposed"] or 0) > row["applied"]:
                self.wrong(row, "proposed is more than applied for")
            if "budget" in row and row["applied"] + row["own"] + row["other"] != row["budget"]:
                self.wrong(row, "the budget does not add up")
            if "klinisk sykepleie" in row["measure"] and row["granted"] != int(row["persons"]) * _UIA:
                self.wrong(row, "not 30 000 for each student")

    def _reports(self):
        sums = {}
        for row in self.posted["application"]:
            sums[row["case"]] = sums.get(row["case"], 0) + (row["granted"] or 0)
        for case, total in sums.items():
            if 190_000_00 <= total <= 210_000_00:
                self.problems.append(f"{case}: the sum is within 5 % of the audit limit")
        for row in self.posted["report"]:
            if row["granted"] + row["carried_in"] != row["available"]:
                self.wrong(row, "granted + carried in is not available")
            if not row["carry_approved"] <= row["carry_applied"] or row["unused"] - row["carry_approved"] != row["to_repay"]:
                self.wrong(row, "approved or to repay does not fit")
            if row["planned"] and not int(row["finished"]) <= int(row["started"]) <= int(row["planned"]):
                self.wrong(row, "finished <= started <= planned does not hold")
            if sums.get(row["case"], 0) > _LIMIT and row["attested"] != "Ja":
                self.wrong(row, "no attestation above the limit")

    def _carry_over(self):
        """What is applied for in a report stands in the next application, and what is approved comes in next year."""
        applied, approved = {}, {}
        for row in self.posted["report"]:
            key = row["scheme_id"], row["part_id"], row["place"].today, row["year"]
            applied[key] = applied.get(key, 0) + row["carry_applied"]
            approved[key] = approved.get(key, 0) + row["carry_approved"]
        asked, came = {}, {}
        for row in self.posted["application"]:
            key = row["scheme_id"], row["part_id"], row["place"].today, row["year"] - 1
            asked[key] = asked.get(key, 0) + (row.get("carry_applied") or 0)
        for row in self.posted["report"]:
            key = row["scheme_id"], row["part_id"], row["place"].today, row["year"] - 1
            came[key] = came.get(key, 0) + row["carried_in"]
        for earlier, later, text in ((applied, asked, "carry-over in report and application"),
                                     (approved, came, "carry-over approved and carried in")):
            for key in sorted(set(earlier) | set(later)):
                if key[3] in (2019, 2020) and earlier.get(key, 0) != later.get(key, 0):
                    self.problems.append(f"{key}: {text} differ: {earlier.get(key, 0)} and {later.get(key, 0)}")

    def _claims(self):
        periods = {}
        for row in self.posted["claim"]:
            first, last = (datetime.strptime(row[name], "%d.%m.%Y") for name in ("first_day", "last_day"))
            days = int(row["persons"])
            if not 0 < days <= (last - first).days + 1 or first.year != row["year"] or last > datetime(2021, 6, 30):
                self.wrong(row, "the days do not fit the period")
            if amount(row["rate"]) != _RATE or row["applied"] != days * _RATE or row["granted"] > days * _RATE:
                self.wrong(row, "not days times the rate")
            for other in periods.setdefault(row["doctor"], []):
                if first <= other[1] and other[0] <= last:
                    self.wrong(row, "absences of one doctor overlap")
            periods[row["doctor"]].append((first, last))

    def compare(self, expected):
        planted = {(finding["key"], finding["file"], finding["line"]) for finding in expected["findings"]}
        self.problems += [f"planted, but not found: {finding}" for finding in sorted(planted - self.found)]
        self.problems += [f"found, but not planted: {finding}" for finding in sorted(self.found - planted)]
        for file, wanted in zip(self.files, expected["files"]):
            bad = sum(place == file.path and key in _LEFT_OUT for key, place, _ in self.found)
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


_LEFT_OUT = {"unknown-scheme", "unknown-municipality", "outside-county", "eight-digit-municipality",
             "number-name-conflict", "unreadable-amount", "short-record", "long-record", "exact-duplicate",
             "paid-over-granted", "refused-but-granted", "used-unused-available", "carry-over-unused"}


def _snake(name):
    name = re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)
    return name.replace("carry_over", "carry")
