"""Planted mistakes in reports, short status reports, and in what applications and reports say to each other."""

from dataclasses import replace
from datetime import date

from .amounts import KRONE, THOUSAND
from .competence import WITHOUT_REPORT_2020
from .model import COMPETENCE, LONELINESS, VISITING, Planted, Report
from .places import BY_NUMBER
from .planting import first_row


def plant_reports(reports, statuses, applications):
    """Done when everything else is settled: what is changed here has no consequence in another record."""
    for name, mistake, wrong in _WRONG_ROWS:
        _split(reports, applications, name, mistake, wrong)
    _change_money(reports)
    _change_carry_over(reports, applications)
    _take_evidence(reports, applications)
    _take_reports(reports, statuses, applications)
    reports.append(Report(
        year=2021, scheme=VISITING, case="2021/4990", place=BY_NUMBER["4222"], round="2021-1", applicant="Bykle kommune",
        received=date(2022, 2, 4), granted=95 * THOUSAND, available=95 * THOUSAND, used=95 * THOUSAND, planned=14,
        started=14, finished=14, left=0, attested=True, planted=Planted("report-without-application")))


#: The row that is taken out of a municipality's report has 30 000 kr left, all to be repaid; and then this wrong in it.
_WRONG_ROWS = (
    ("Flekkefjord", "used-unused-available", lambda row: dict(used=row.granted - 40 * THOUSAND)),
    ("Vennesla", "carry-over-unused", lambda row: dict(carry_applied=45 * THOUSAND)),
    ("Lindesnes", "available-not-granted", lambda row: dict(available=row.granted + 20 * THOUSAND, used=row.used + 20 * THOUSAND)),
    ("Lyngdal", "negative-use", lambda row: dict(used=-5 * THOUSAND, unused=row.granted + 5 * THOUSAND,
                                                 to_repay=row.granted + 5 * THOUSAND)),
    ("Lillesand", "wrong-repayment", lambda row: dict(to_repay=20 * THOUSAND)),
)


def _split(reports, applications, name, mistake, wrong):
    """Takes one measure out of a report as a row of its own, so that the wrong row is not the recipient's only one."""
    index, report = next((index, report) for index, report in enumerate(reports) if report.year == 2021
                         and report.part == "kompetanse" and report.place.name == name)
    measure = next(row for row in applications if row.case == report.case and row.part == "Kompetanse"
                   and row.fixed is None and (row.granted or 0) > 60 * THOUSAND)
    persons, granted = measure.persons, measure.granted
    row = replace(
        report, measure=measure.measure, granted=granted, carried_in=0, available=granted, used=granted - 30 * THOUSAND,
        unused=30 * THOUSAND, carry_applied=0, carry_approved=0, to_repay=30 * THOUSAND, planned=persons, started=persons,
        finished=persons, left=0, comment="", planted=Planted(mistake))
    reports.insert(index + 1, replace(row, **wrong(row)))
    report.measure = "Øvrige tiltak"
    report.granted -= granted
    report.available -= granted
    report.used = report.available - report.unused
    report.planned -= persons
    report.started = min(report.started, report.planned)
    report.finished = min(report.finished, report.started)
    report.left = min(report.left, report.started - report.finished)


def _find(reports, year, name, part):
    report = next(report for report in reports if (report.year, report.scheme, report.place.name, report.part)
                  == (year, COMPETENCE, name, part))
    if report.planted.mistake:
        raise ValueError(f"{name} {year} {part} has {report.planted.mistake} already")
    return report


def _change_money(reports):
    report = _find(reports, 2021, "Gjerstad", "kompetanse")
    report.planted.mistake = "used-over-available"
    report.used += 12_500 * KRONE
    report = _find(reports, 2021, "Sirdal", "bpa-innovasjon")
    report.planted.mistake = "approved-over-applied"
    report.carry_applied -= 5 * THOUSAND
    report = _find(reports, 2021, "Risør", "kompetanse")
    report.planted.mistake = "progress-out-of-order"
    report.finished, report.left = report.started + 2, 0
    late = [report for report in reports if (report.year, report.place.name) == (2020, "Iveland")
            and report.scheme == COMPETENCE]
    late[0].planted.mistake = "late-report"
    for report in late:
        report.received = date(2021, 3, 4)


def _change_carry_over(reports, applications):
    """What stands in an application and in the report of the year before, or in two years' reports."""
    row = first_row(applications, 2021, "Evje og Hornnes")
    row.planted.mistake = "carry-over-unequal"
    row.carry_applied -= 10 * THOUSAND
    first_row(applications, 2021, "Kvinesdal").planted.mistake = "carry-over-not-in-application"
    for row in applications:
        if (row.year, row.scheme, row.place.name) == (2021, COMPETENCE, "Kvinesdal"):
            row.carry_applied = None
    report = _find(reports, 2021, "Valle", "kompetanse")
    report.planted.mistake = "carried-in-unlike-approved"
    for name in ("carried_in", "available", "used"):
        setattr(report, name, getattr(report, name) + 10 * THOUSAND)


def _take_evidence(reports, applications):
    """What should come with the reports of a case; it is shown at the case's first row."""

    def take(mistake, year, name, **written):
        first_row(applications, year, name).planted.mistake = mistake
        mine = [report for report in reports if (report.year, report.scheme, report.place.name) == (year, COMPETENCE, name)]
        for report in mine:
            report.attested = False
            report.planted.written.update({heading.replace("_", " "): text for heading, text in written.items()})
        return mine

    take("attestation-missing", 2020, "Tvedestrand", Revisjonsattest_vedlagt="Nei")
    take("printout-missing", 2021, "Åmli", Regnskapsutskrift_vedlagt="Nei")
    (report,) = take("attestation-for-two-years", 2021, "Vegårshei", Revisjonsattest_vedlagt="Nei")
    report.used = 184 * THOUSAND
    report.unused = report.carry_applied = report.carry_approved = report.available - report.used
    report.to_repay = 0
    first_row(applications, 2021, "Hægebostad").planted.mistake = "exactly-at-limit"


def _take_reports(reports, statuses, applications):
    for number in WITHOUT_REPORT_2020:
        first_row(applications, 2020, BY_NUMBER[number].name).planted.mistake = f"missing-report-{number}"

    def organisations(year):
        return [row for row in applications if (row.year, row.scheme) == (year, LONELINESS) and row.granted
                and row.applicant_kind != "Kommune" and row.planted.mistake is None]

    def take(row, records, case):
        records.remove(next(record for record in records if case(record) == row.case))

    silent = organisations(2020)[6]
    silent.planted.mistake = "status-report-missing"
    take(silent, reports, lambda report: report.case)
    take(silent, statuses, lambda status: status.application.case)
    silent = organisations(2021)[4]
    silent.planted.mistake = "report-without-deadline"
    take(silent, reports, lambda report: report.case)

    late = statuses[3]
    late.planted.mistake, late.received = "late-status-report", date(2021, 1, 22)
    unplanned = next(status for status in statuses if status.begun == "Nei")
    unplanned.planted.mistake, unplanned.plan = "no-plan-for-beginning", ""
