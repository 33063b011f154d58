"""What is wrong with a row by itself: for what it is left out of the sums, and what else there is to say of it."""

import re
from datetime import datetime

from .places import BY_NUMBER
from .reading_back import MONEY, amount, is_power

ERRORS = {
    "short-record", "long-record", "damaged-text", "unclosed-quote", "year-missing", "exact-duplicate", "unknown-scheme",
    "scheme-of-another-body", "unknown-part", "unknown-municipality", "outside-county", "eight-digit-municipality",
    "number-name-conflict", "unreadable-amount", "refused-but-granted", "paid-over-granted", "over-absence-rate",
    "used-unused-available", "available-not-granted", "negative-use", "carry-over-unused", "wrong-repayment"}

_PARTS = {"Kompetanse": "kompetanse", "BPA": "bpa-innovasjon", "Innovasjon": "bpa-innovasjon",
          "BPA og innovasjon": "bpa-innovasjon", "Velferdsteknologi": "velferdsteknologi", "": ""}
_SCHEMES = (("kompetanse- og innovasjon", "kompetanse-innovasjon"), ("ensomhet", "ensomhet"),
            ("besøksvert", "besoksverter"), ("fastlege", "fastlege"), ("lindrende", "scheme-of-another-body"))
_NOTHING = ("Avslag", "Trukket", "Trekt")
_DECISIONS = {"", "Innvilget", "Innvilga", "Delvis innvilget", "Delvis innvilga", "Under behandling", "Under handsaming",
              *_NOTHING}
_COUNTING = {"", "Grunnutdanning", "Fagskole", "Videreutdanning", "ABC"}
_RATE, _UIA = 9752_00, 30_000_00


def day(text):
    return datetime.strptime(text, "%d.%m.%Y").date()


def error(file, row, seen):
    """The key of the mistake for which the row is left out, or None; types the row's values."""
    if not row["fits"]:
        return "short-record" if len(row["cells"]) < len(file.headings) else "long-record"
    if "unclosed" in row["marks"]:
        return "unclosed-quote"
    if any("\udc80" <= letter <= "\udcff" for cell in row["cells"] for letter in cell):
        return "damaged-text"
    if not row["year"]:
        return "year-missing"
    row["year"] = int(row["year"])
    if tuple(row["cells"]) in seen:
        return "exact-duplicate"
    seen.add(tuple(row["cells"]))
    if file.kind == "survey":
        row["place"] = BY_NUMBER[row["number"]]
        return None
    scheme = next((scheme for word, scheme in _SCHEMES if word in row["scheme"].lower()), "unknown-scheme")
    if scheme in ERRORS:
        return scheme
    row["scheme_id"], row["round"] = scheme, row.get("round", "")
    row["part_id"] = _PARTS.get(row.get("part", ""))
    if row["part_id"] is None:
        return "unknown-part"
    return _municipality_error(row) or _money_error(file, row)


def _municipality_error(row):
    number, name = row["both"].split(" - ") if "both" in row else (row["number"], row["name"])
    if len(number) > 4:
        return "eight-digit-municipality"
    row["place"] = BY_NUMBER.get(number.zfill(4))
    if not row["place"]:
        return "outside-county" if number.zfill(4) == "0301" else "unknown-municipality"
    if (row["year"] < 2020) != (row["place"].number < "4200"):
        raise ValueError(f"{row['file']}:{row['line']}: the municipality was not in force in the year")
    meant = _repaired(name)
    row["is_repaired"] = meant != name
    same = meant.lower().replace("&", "og").replace("aa", "å") == row["place"].name.lower()
    return None if same else "number-name-conflict"


def _repaired(text):
    """The text that was meant where UTF-8 was read as Windows-1252."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _money_error(file, row):
    texts = [row[column] for column in MONEY if column in row]
    row["has_power"] = any(map(is_power, texts))
    row["has_point"] = any(re.fullmatch(r"\d{1,3}\.\d{3}", text) for text in texts)
    try:
        for column in MONEY:
            if column in row:
                row[column] = amount(row[column])
    except ValueError:
        return "unreadable-amount"
    if file.kind == "status":
        return None
    return _report_error(row) if file.kind == "report" else _grant_error(file, row)


def _grant_error(file, row):
    if row["decision"] in _NOTHING and row.get("granted"):
        return "refused-but-granted"
    if file.kind == "claim" and (row["granted"] or 0) > int(row["persons"]) * _RATE:
        return "over-absence-rate"
    return "paid-over-granted" if (row.get("paid") or 0) > (row.get("granted") or 0) else None


def _report_error(row):
    if row["used"] < 0:
        return "negative-use"
    if row["granted"] + row["carried_in"] != row["available"]:
        return "available-not-granted"
    is_over = row["used"] > row["available"] and row["unused"] == 0
    if row["used"] + row["unused"] != row["available"] and not is_over:
        return "used-unused-available"
    if row["carry_applied"] > row["unused"]:
        return "carry-over-unused"
    return "wrong-repayment" if row["unused"] - row["carry_approved"] != row["to_repay"] else None


def amounts_in_thousands(file):
    """Whether a column has five amounts or more, and all of them are small and whole."""
    for column in MONEY:
        texts = [row[column] for row in file.records if row.get(column)]
        if len(texts) >= 5 and all(re.fullmatch(r"\d{1,4}", text) and 0 < int(text) < 5000 for text in texts):
            return True
    return False


def doubts(kind, row):
    """The keys of what is wrong with a row that counts all the same."""
    if "stray" in row["marks"]:
        yield "stray-quote"
    if row.get("is_repaired"):
        yield "wrong-encoding"
    if row.get("has_power"):
        yield "power-of-ten"
    if row.get("has_point"):
        yield "point-in-amount"
    if row.get("decision", "") not in _DECISIONS:
        yield "unknown-decision"
    yield from {"application": _application, "claim": _claim, "report": _report, "status": _status, "survey": _answer}[kind](row)


def _application(row):
    row.setdefault("granted", None)
    granted, proposed, applied = row["granted"] or 0, row.get("proposed") or 0, row["applied"]
    if row.get("persons") and not row["persons"].isdigit():
        yield "unreadable-count"
    if granted > applied:
        yield "granted-over-applied"
    elif proposed > applied:
        yield "proposed-over-applied"
    if proposed and proposed * 1000 == applied:
        yield "amount-in-thousands"
    if "budget" in row and applied + row["own"] + row["other"] != row["budget"]:
        yield "wrong-budget"
    if row["year"] == 2021 and row.get("kind", "") not in _COUNTING and row["part_id"] == "kompetanse":
        yield "study-day-granted" if granted else "study-day-applied"
    if "klinisk sykepleie" in row["measure"]:
        stake = applied if row["granted"] is None else granted
        if stake != int(row["persons"]) * _UIA:
            yield "over-student-rate" if stake > int(row["persons"]) * _UIA else "unlike-student-rate"
    if "fmagpost" in row.get("mail", "") or "fylkesmannen" in row.get("mail", ""):
        yield "former-mailbox"
    if row["scheme_id"] == "besoksverter":
        if row.get("applicant_kind", "Kommune") != "Kommune":
            yield "applicant-in-doubt" if row["applicant_kind"] == "Fylkeskommune" else "organisation-applies"
        if row["living"] == "Eigen heim":
            yield "measure-at-home"
        if row["living"] == "Omsorgsbustad":
            yield "staff-not-told"


def _claim(row):
    row["part_id"] = ""
    row["first_day"], row["last_day"] = day(row["first_day"]), day(row["last_day"])
    days, calendar = int(row["persons"]), (row["last_day"] - row["first_day"]).days + 1
    if row["applied"] != days * _RATE or amount(row["rate"]) != _RATE:
        yield "unlike-absence-rate"
    if row["printout"] != "Ja":
        yield "claim-incomplete"
    if row["insured"] != "Nei":
        yield "insured-doctor"
    if (row["applied"] if row["granted"] is None else row["granted"]) > row["booked"]:
        yield "claim-over-booked"
    if row["first_day"].year < 2020 or row["last_day"] > day("30.06.2021"):
        yield "absence-outside-rate"
    if not 0 < days <= calendar:
        yield "more-days-than-period"


def _report(row):
    if row["used"] > row["available"]:
        yield "used-over-available"
    if row["carry_approved"] > row["carry_applied"]:
        yield "approved-over-applied"
    if row["planned"] and not int(row["finished"]) <= int(row["started"]) <= int(row["planned"]):
        yield "progress-out-of-order"


def _status(row):
    if row["is_begun"] == "Nei" and not row["plan"]:
        yield "no-plan-for-beginning"


def _answer(row):
    if row["adopted"] == "Ja":
        if not row["adopted_on"]:
            yield "council-date-missing"
        elif day(row["adopted_on"]) > day("15.03.2022"):
            yield "council-date-ahead"
    if "Vet ikke" in row["cells"]:
        yield "answer-unknown"
