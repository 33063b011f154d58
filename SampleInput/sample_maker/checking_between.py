"""What rows say of each other: applications and reports, years, deadlines, frames, persons and answers."""

from .checking_rows import day
from .places import TODAY

_COMPETENCE, _LONELINESS, _VISITING = "kompetanse-innovasjon", "ensomhet", "besoksverter"
_FRAME = {(2021, _VISITING): 8_400_000_00}
_LIMIT = 200_000_00
_DEADLINES = {("application", _COMPETENCE, 2021): "01.03.2021", ("report", _COMPETENCE, 2020): "01.03.2021"}
for _scheme in (_LONELINESS, _VISITING):
    _DEADLINES.update({("application", _scheme, 2020): "01.09.2020", ("status", _scheme, 2020): "20.01.2021",
                       ("report", _scheme, 2020): "01.03.2022"})


def _first(rows, *names):
    """The first row for each combination of values."""
    firsts = {}
    for row in rows:
        firsts.setdefault(tuple(row[name] for name in names), row)
    return firsts


def measures_and_frames(check):
    measures, sums = {}, {}
    for row in check.applications:
        for name in ("granted", "paid"):
            key = name, row["year"], row["scheme_id"]
            sums[key] = sums.get(key, 0) + (row.get(name) or 0)
        if "measure" in row:
            key = row["case"], row["part_id"], row["measure"]
            if key in measures:
                check.find("same-measure-twice", row)
            measures[key] = row
    for name in ("granted", "paid"):
        if any(sums[(name, *key)] > frame for key, frame in _FRAME.items()):
            check.find(f"{name}-over-frame")


def tenfold(check):
    sums, regional = {}, set()
    for row in check.posted["application"]:
        key = row["scheme_id"], row["part_id"], row["place"].today, row["year"]
        if row.get("regional") == "Ja":
            regional.add(key)
        for name in ("granted", "applied"):
            sums[(name, *key)] = sums.get((name, *key), 0) + (row[name] or 0)
    for (name, *place, year), amount in sums.items():
        if amount >= 10 * sums.get((name, *place, year - 1), 0) > 0 and (*place, year) not in regional:
            if place[2] != "4218":
                check.problems.append(f"{place} {year}: {name} is ten times that of the year before")
            check.find("tenfold")


def senders(check):
    cases, contacts, owners = {}, {}, {}
    for row in check.posted["application"]:
        if row["decision"] == "Trukket" or "contact" not in row:
            continue
        applicant = row.get("applicant", row["place"].name).replace(" kommune", "")
        key = row["place"].number, row["scheme_id"], row["year"], row["round"], applicant
        if cases.setdefault(key, row["case"]) != row["case"]:
            check.find("second-application", row)
        contact = contacts.setdefault(key, row["contact"])
        if contact != row["contact"]:
            check.find("second-contact", row)
        owner = owners.setdefault((row["contact"], row["year"]), [row["place"].today])
        if row["place"].today not in owner and contact == row["contact"]:
            owner.append(row["place"].today)
            check.find("contact-of-two", row)


def reports_and_cases(check):
    """What is granted is reported, and what is reported was granted."""
    cases = {row["case"] for row in check.applications}
    for row in check.posted["report"] + check.posted["status"]:
        if row["case"] not in cases:
            check.find("report-without-application", row)
    reported = {(row["case"], row.get("part_id")) for row in check.received}
    begun = {row["case"] for row in check.posted["status"]}
    first_rows = _first(check.posted["application"], "case")
    for row in check.posted["application"]:
        if not row["granted"] or (row["case"], row["part_id"]) in reported:
            continue
        if row["scheme_id"] == _COMPETENCE and row["year"] == 2020:
            key = f"missing-report-{row['place'].today}"
        else:
            key = "report-without-deadline" if row["year"] == 2021 else "status-report-missing"
            if row["year"] == 2020 and row["case"] in begun:
                key = "no report, but a status report"
        check.find(key, first_rows[row["case"],])


def attestations(check):
    sums, evidence, used = {}, {}, {}
    for row in check.posted["application"]:
        sums[row["case"]] = sums.get(row["case"], 0) + (row["granted"] or 0)
    for row in check.received:
        evidence.setdefault(row["case"], []).append((row["attested"], row["printout"]))
        used[row["case"]] = used.get(row["case"], 0) + row["used"]
    first_rows = _first(check.posted["application"], "case")
    for case, total in sums.items():
        row = first_rows[case,]
        if row["scheme_id"] != _COMPETENCE:
            continue
        if total == _LIMIT:
            check.find("exactly-at-limit", row)
        elif 190_000_00 <= total <= 210_000_00:
            check.problems.append(f"{case}: the sum is within 5 % of the audit limit")
        if case not in evidence or any(attested == "Ja" for attested, _ in evidence[case]):
            continue
        if total > _LIMIT:
            waits = row["year"] == 2021 and used[case] < _LIMIT
            check.find("attestation-for-two-years" if waits else "attestation-missing", row)
        elif not any(printout == "Ja" for _, printout in evidence[case]):
            check.find("printout-missing", row)


def carry_over(check):
    """What is applied for in a report stands in the next application, and what is approved comes in next year."""
    asked, applied = _by_year(check.posted["application"], "carry_applied"), _by_year(check.posted["report"], "carry_applied")
    approved, came = _by_year(check.posted["report"], "carry_approved"), _by_year(check.posted["report"], "carried_in")
    for (place, year), (reported, _) in applied.items():
        amount, row = asked.get((place, year + 1), (reported, None))
        if amount is None:
            if reported:
                check.find("carry-over-not-in-application", row)
        elif amount != reported:
            check.find("carry-over-unequal", row)
    for (place, year), (amount, _) in approved.items():
        came_in, row = came.get((place, year + 1), (amount, None))
        if came_in != amount:
            check.find("carried-in-unlike-approved", row)


def _by_year(rows, column):
    """Each municipality's sum in the scheme of competence, None where no row says, and the first row that says it."""
    sums = {}
    for row in rows:
        if row["scheme_id"] == _COMPETENCE:
            key = row["place"].today, row["year"]
            amount, first = sums.get(key, (None, row))
            more = row.get(column)
            if more is not None:
                amount, first = (amount or 0) + more, row if amount is None else first
            sums[key] = amount, first
    return sums


def deadlines(check):
    told = set()
    for kind in ("application", "report", "status"):
        for row in check.posted[kind]:
            deadline = _DEADLINES.get((kind, row["scheme_id"], row["year"]))
            left = (day(deadline) - day(row["received"])).days if deadline else 100
            if left <= 2 and (kind, row["case"]) not in told:
                told.add((kind, row["case"]))
                late = {"application": "late-application", "report": "late-report", "status": "late-status-report"}[kind]
                check.find(late if left < 0 else "near-deadline", row)


def absences(check):
    periods = {}
    for row in sorted(check.posted["claim"], key=lambda row: row["first_day"]):
        for other in periods.setdefault(row["doctor"], []):
            if row["first_day"] <= other["last_day"]:
                check.find("overlapping-absence", row)
        periods[row["doctor"]].append(row)


def answers(check):
    names = ("adopted", "adopted_on", "process", "planned_on", "social_part", "network", "mapping", "participation")
    given = {}
    for row in check.posted["survey"]:
        answer = [row[name] for name in names]
        if given.setdefault(row["number"], answer) != answer:
            check.find("different-answers", row)
        elif given[row["number"]] is not answer:
            check.find("repeated-answers", row)
    for place in TODAY:
        rows = [row for row in check.posted["application"] if (row["place"], row["year"], row["scheme_id"])
                == (place, 2021, _COMPETENCE) and row["part_id"] != "velferdsteknologi" and row["begun"] in ("", "0")]
        if place.number not in given and rows:
            check.find("survey-not-answered", rows[0])


ALL = (measures_and_frames, tenfold, senders, reports_and_cases, attestations, carry_over, deadlines, absences, answers)
