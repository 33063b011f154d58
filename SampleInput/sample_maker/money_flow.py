"""What recipients report on their grants, and unspent money on its way into the next year.

Every report obeys the control identities: available = granted + carried in; used + unused = available; carry-over
applied for <= unused, approved <= applied for; to repay = unused - approved. What is approved one year is carried in
the next, also where municipalities were merged between the two; what is applied for stands in the report and in the
next year's application.
"""

from datetime import date, timedelta

from .amounts import KRONE, THOUSAND, round_down
from .balancing import AUDIT_LIMIT
from .chance import fraction, pick, whole
from .competence import WITHOUT_REPORT_2020
from .model import COMPETENCE, LONELINESS, PARTS, VISITING, Report, Status

_COMMENTS = (
    "",
    "",
    "",
    "Ett kurs flyttet til høsten; resten som planlagt",
    "Utsatt på grunn av smittesituasjonen",
    'Prosjektgruppa "Sammen" fortsetter ut året',
    "To deltakere byttet studiested;\nén begynner igjen til høsten",
    "- se vedlegg 2",
)


def competence_reports(applications):
    """All reports on all years, one row for each part of each case. Fills in what next year's applications ask for."""
    years = sorted({row.year for row in applications})
    first_rows = _first_rows_of_parts(applications)
    approved, reports = {}, []
    for year in years:
        incoming, approved = approved, {}
        for (case_year, _, part), rows in _by_part(applications).items():
            if case_year != year or (year == 2020 and rows[0].place.number in WITHOUT_REPORT_2020):
                continue
            today = rows[0].place.today
            key = rows[0].place.today, part
            report = _money(rows, part, incoming.pop(key, 0))
            _count_people(report, rows)
            following = first_rows.get((year + 1, *key))
            skipped = year + 1 == 2020 and key[0] in WITHOUT_REPORT_2020
            if (following or year == years[-1]) and not skipped:
                _carry_over(report)
                approved[key] = approved.get(key, 0) + report.carry_approved
                if following:
                    following.carry_applied += report.carry_applied
            report.to_repay = report.unused - report.carry_approved
            reports.append(report)
        if any(incoming.values()):
            raise ValueError(f"approved for {year}, but carried in nowhere: {incoming}")
    _attest(reports, applications)
    return reports


def _by_part(applications):
    """Granted rows by year, case and part (BPA and Innovasjon are one part, and reported together)."""
    parts = {}
    for row in applications:
        if row.granted:
            parts.setdefault((row.year, row.case, PARTS[row.part]), []).append(row)
    return parts


def _first_rows_of_parts(applications):
    """The row that states the carry-over applied for; it says 0 where there is nothing to carry."""
    firsts = {}
    for row in applications:
        key = row.year, row.place.today, PARTS[row.part]
        if row.year > 2019 and key not in firsts:
            firsts[key] = row
            row.carry_applied = 0
    return firsts


def _money(rows, part, carried_in):
    first = rows[0]
    granted = sum(row.granted for row in rows)
    key = first.case, part
    available = granted + carried_in
    chance = fraction("used up", *key)
    used = available
    if chance > 0.55:
        used = int(available * (0.62 + 0.36 * fraction("used", *key)))
        used -= used % (pick((1000 * KRONE, 100 * KRONE, 50), "step", *key))
    return Report(
        year=first.year, scheme=first.scheme, case=first.case, place=first.place, part=part, round=first.round,
        applicant=first.applicant, granted=granted, carried_in=carried_in, available=available, used=used,
        unused=available - used, to_repay=available - used, comment=pick(_COMMENTS, "comment", *key),
        received=date(first.year + 1, 1, 13) + timedelta(days=whole(0, 40, "reported", first.case)))


def _carry_over(report):
    key = report.case, report.part
    if report.unused < 5 * THOUSAND:
        return
    whole_sum = fraction("carry all", *key) < 0.7
    report.carry_applied = report.unused if whole_sum else round_down(report.unused)
    report.carry_approved = report.carry_applied
    if fraction("cut", *key) < 0.15:
        report.carry_approved = round_down(report.carry_applied // 2, 5 * THOUSAND)


def _count_people(report, rows):
    if report.part == "kompetanse" or report.scheme != COMPETENCE:
        key = report.case, report.part
        report.planned = sum(row.persons or 0 for row in rows)
        report.started = report.planned - int(report.planned * 0.15 * fraction("started", *key))
        report.finished = report.started - int(report.started * 0.4 * fraction("finished", *key))
        report.left = int((report.started - report.finished) * 0.5)


def _attest(reports, applications):
    """An attestation wherever the recipient's sum in the scheme and year is above the limit.

    Former municipalities that were merged are measured together too, so that either way of adding finds it there.
    """
    sums = {}
    for row in applications:
        for owner in (row.case, (row.applicant_kind == "Kommune" and row.place.today, row.round)):
            key = row.year, row.scheme, owner
            sums[key] = sums.get(key, 0) + (row.granted or 0)
    own_cases = {row.case for row in applications if row.applicant_kind == "Kommune"}
    for report in reports:
        owners = [report.case] + ([(report.place.today, report.round)] if report.case in own_cases else [])
        report.attested = any(sums[report.year, report.scheme, owner] > AUDIT_LIMIT for owner in owners)


def activity_reports(applications):
    """Final reports with accounts, one row for each case, all received early in 2022."""
    cases = {}
    for row in applications:
        if row.granted:
            cases.setdefault(row.case, []).append(row)
    reports = []
    for rows in cases.values():
        report = _money(rows, "", 0)
        report.received = date(2022, 1, 17) + timedelta(days=whole(0, 37, "reported", report.case))
        _count_people(report, rows)
        if report.year == 2021:
            _carry_over(report)
            report.to_repay = report.unused - report.carry_approved
        reports.append(report)
    _attest(reports, applications)
    return reports


def status_reports(applications):
    """The short reports of January 2021 on the activity grants of 2020: begun, begun in part, or what the plan is."""
    seen = set()
    for row in applications:
        if row.granted and row.year == 2020 and row.scheme in (LONELINESS, VISITING) and row.case not in seen:
            seen.add(row.case)
            chance = fraction("begun", row.case)
            begun = "Ja" if chance < 0.7 else "Delvis" if chance < 0.85 else "Nei"
            yield Status(
                application=row, received=date(2021, 1, 4) + timedelta(days=whole(0, 12, "status", row.case)), begun=begun,
                begun_on=date(2020, 11, 2) + timedelta(days=whole(0, 45, "begun on", row.case)) if begun != "Nei" else None,
                plan="" if begun == "Ja" else pick(_PLANS, "plan", row.case))


_PLANS = ("Starter i mars 2021", "Ansetter i februar 2021",
          "Starter når smittevernreglene tillater besøk; ny vurdering i april")
