"""The planted mistakes: the one list of them, and the records that make them.

Everything else in the sample is clean. A record that leads to an error is one of its own, so that the published sums
hold exactly when it is left out.
"""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from .amounts import KRONE, THOUSAND
from .model import COMPETENCE, GRANTED, LONELINESS, REFUSED, VISITING, Application, Planted, Report
from .people import ORGANISATIONS, contact_of, organisation_number
from .places import BY_NUMBER, Place

ERROR, WARNING = "error", "warning"


class Mistake(NamedTuple):
    key: str
    #: The control that should find it.
    control: str
    severity: str
    what: str


MISTAKES = (
    Mistake("unknown-scheme", "ukjent ordning", ERROR, "Ordning «Tilskudd til trivselstiltak» finnes ikke i katalogen"),
    Mistake("unknown-municipality", "ukjent kommune", ERROR, "Kommune 4299 Trollvik finnes ikke"),
    Mistake("outside-county", "kommune utenfor fylket", ERROR, "«301» er Oslo (0301 som har mistet nullen), ikke Agder"),
    Mistake("eight-digit-municipality", "ugyldig kommunenummer", ERROR, "Kommunenummer med åtte sifre, «42030000»"),
    Mistake("number-name-conflict", "nummer og navn stemmer ikke", ERROR, "Nummer 4203 er Arendal, men navnet er Risør"),
    Mistake("unreadable-amount", "rad som ikke kan leses", ERROR, "Søkt beløp er «ca. 300 000»"),
    Mistake("short-record", "rad som ikke kan leses", ERROR, "For få felt: linjen er kuttet etter Vedtak"),
    Mistake("long-record", "rad som ikke kan leses", ERROR, "For mange felt: semikolon i merknad uten anførselstegn"),
    Mistake("exact-duplicate", "duplisert rad", ERROR, "Raden er helt lik den siste før den gjentatte overskriften"),
    Mistake("same-measure-twice", "samme tiltak to ganger", WARNING,
            "Samme sak og tiltak står to ganger med ulike beløp (den andre raden)"),
    Mistake("granted-over-applied", "innvilget over søkt", WARNING, "Innvilget er 10 000 kr mer enn søkt"),
    Mistake("paid-over-granted", "utbetalt over innvilget", ERROR, "Innvilget 60 000 kr, utbetalt 66 000 kr"),
    Mistake("refused-but-granted", "avslag med innvilget beløp", ERROR, "Vedtak er Avslag, men innvilget er 45 000 kr"),
    Mistake("granted-over-frame", "innvilget over rammen", WARNING,
            "Besøksverter 2021: innvilget 8 475 000 kr, rammen er 8 400 000 kr (75 000 kr over)"),
    Mistake("used-unused-available", "forbruk + ubrukt ≠ disponibelt", ERROR,
            "Forbruk + ubrukt er 10 000 kr mindre enn disponibelt"),
    Mistake("carry-over-unused", "søkt overført over ubrukt", ERROR, "Søkt overført 45 000 kr, ubrukt er 30 000 kr"),
    Mistake("report-without-application", "rapport uten søknad", WARNING,
            "Rapport fra Bykle på besøksverter 2021, der kommunen ikke har noen søknad"),
    Mistake("missing-report-4212", "manglende rapport", WARNING, "Vegårshei har ikke rapportert på kompetanse 2020"),
    Mistake("missing-report-4220", "manglende rapport", WARNING, "Bygland har ikke rapportert på kompetanse 2020"),
    Mistake("wrong-total-row", "sumrad stemmer ikke", WARNING,
            "Sumraden har byttet om to siffer i summen av omsøkt beløp"),
)

BY_KEY = {mistake.key: mistake for mistake in MISTAKES}


def counts(record):
    """Whether the record is in the sums: all are, but for those whose mistake is an error."""
    return record.planted.mistake is None or BY_KEY[record.planted.mistake].severity == WARNING


def adjust_competence(rows):
    """Changes to rows that are counted; to be done before reports are made."""
    _same_measure_twice(rows)
    row = next(row for row in rows if row.year == 2020 and row.place.name == "Lillesand" and row.decision == GRANTED
               and row.fixed is None and row.granted > 60 * THOUSAND)
    row.planted.mistake = "granted-over-applied"
    row.applied = row.proposed = row.granted - 10 * THOUSAND


def _same_measure_twice(rows):
    """Splits one row in two of the same name, so that the total stays."""
    index, row = next((index, row) for index, row in enumerate(rows) if row.year == 2021 and row.place.name == "Grimstad"
                      and row.decision == GRANTED and row.fixed is None and row.paid == row.granted > 80 * THOUSAND)
    second = deepcopy(row)
    second.planted.mistake = "same-measure-twice"
    second.granted = row.granted // THOUSAND * 2 // 5 * THOUSAND
    row.granted -= second.granted
    row.persons, second.persons = row.persons - row.persons // 2, row.persons // 2
    row.begun, second.begun = min(row.begun, row.persons), 0
    for half in (row, second):
        half.applied = half.proposed = half.paid = half.granted
        half.own, half.other = half.granted // 4 // THOUSAND * THOUSAND, 0
    rows.insert(index + 1, second)


def plant_applications(rows):
    """Puts the records that are left out of the sums where they belong, after everything else is settled."""
    planted = [*_competence_rows(), *_loneliness_rows(), *_visiting_rows()]
    for row in planted:
        same_list = [other for other in rows if (other.scheme, other.year) == (row.scheme, row.year)]
        before = [other for other in same_list if other.place.today <= row.place.today] or same_list[:1]
        rows.insert(rows.index(before[-1]) + 1, row)


def _application(mistake, scheme, year, case, kroner, measure, **more):
    amount = kroner * KRONE
    values = dict(
        year=year, scheme=scheme, case=case, measure=measure, persons=12,
        applied=amount, own=amount // 4, other=0, proposed=amount, granted=amount, paid=amount,
        received=date(year, 3, 8) if year == 2021 else date(year, 8, 17),
        decided=date(year, 6, 3) if year == 2021 else date(year, 10, 21),
        paid_on=date(year, 6, 24) if year == 2021 else date(year, 11, 9), planted=Planted(mistake))
    values.update(more)
    return Application(**values)


def _municipality(number):
    place = BY_NUMBER[number]
    return dict(place=place, contact=contact_of(place), applicant=f"{place.name} kommune",
                organisation_number=organisation_number(int(number)))


def _competence_rows():
    yield _application("unknown-scheme", COMPETENCE, 2021, "2021/1900", 75_000, "Trivselskvelder",
                       **_municipality("4202"), received=date(2021, 2, 11),
                       planted=Planted("unknown-scheme", {"Ordning": "Tilskudd til trivselstiltak"}))


def _organisation_row(mistake, year, case, organisation, kroner, measure, place=None, **more):
    return _application(
        mistake, LONELINESS, year, case, kroner, measure, place=place or BY_NUMBER[organisation.municipality],
        applicant=organisation.name, applicant_kind=organisation.kind, contact=organisation.contact,
        organisation_number=organisation.number, living="Eget hjem", **more)


def _spare(index, name):
    """An invented organisation that is in no other row."""
    model = ORGANISATIONS[index]
    return model._replace(name=name, kind="Frivillig org.", regional=False,
                          number=organisation_number(9100 + index),
                          contact=model.contact._replace(name=f"Styret i {name}", mail=f"post{index}@styret.example"))


def _loneliness_rows():
    nowhere, oslo = Place("4299", "Trollvik", 0, "4299"), Place("301", "Oslo", 0, "4299")
    yield _organisation_row("refused-but-granted", 2020, "2020/6905", _spare(0, "Brettspillaget Ny runde"), 45_000,
                            "Brettspill hver onsdag", decision=REFUSED, paid=0, paid_on=None)
    yield _organisation_row("short-record", 2020, "2020/6916", _spare(10, "Kystlaget Gammel Årgang"), 50_000,
                            "Fortellerstund i naustet", planted=Planted("short-record", missing_fields=3))
    yield _organisation_row("eight-digit-municipality", 2021, "2021/2806", _spare(1, "Bakelaget Lefse og liv"), 55_000,
                            "Baking på tvers", planted=Planted("eight-digit-municipality", {"Kommunenr": "42030000"}))
    yield _organisation_row("number-name-conflict", 2021, "2021/2817", _spare(2, "Fotolaget Før og nå"), 40_000,
                            "Bilder fra før", planted=Planted("number-name-conflict", {"Kommune": "Risør"}))
    yield _organisation_row("paid-over-granted", 2021, "2021/2828", _spare(3, "Snekkerlaget Hammer og ro"), 60_000,
                            "Verksted for eldre", paid=66_000 * KRONE)
    yield _organisation_row("unknown-municipality", 2021, "2021/2839", _spare(4, "Trollvik velforening"), 35_000,
                            "Grendekafé", place=nowhere)
    yield _organisation_row("outside-county", 2021, "2021/2850", _spare(5, "Kaffelaget Rundt bordet"), 65_000,
                            "Kaffe på hjørnet", place=oslo)


def _visiting_rows():
    common = dict(round="2021-1", kind="Besøksvert", institution="Solsiden sykehjem", living="Sykehjem")
    yield _application("unreadable-amount", VISITING, 2021, "2021/4606", 300_000, "Besøksverter ved Solsiden sykehjem",
                       planted=Planted("unreadable-amount", {"Søkt beløp": "ca. 300 000"}),
                       **_municipality("4228"), **common)
    yield _application("long-record", VISITING, 2021, "2021/4619", 90_000, "Besøksverter ved Solsiden sykehjem",
                       remark="Budsjett ettersendt", **_municipality("4211"),
                       planted=Planted("long-record", tail="; ring kontaktperson"), **common)


def exact_duplicate(row):
    return replace(row, planted=Planted("exact-duplicate", repeats=True))


def plant_reports(reports, applications):
    """Two reports are split by measure, so that the wrong row is not the recipient's only one; one report is orphaned."""
    _split(reports, applications, "Flekkefjord", "used-unused-available", spent_less=40, carry_applied=0)
    _split(reports, applications, "Vennesla", "carry-over-unused", spent_less=30, carry_applied=45)
    reports.append(Report(
        year=2021, scheme=VISITING, case="2021/4990", place=BY_NUMBER["4222"], round="2021-1", applicant="Bykle kommune",
        received=date(2022, 2, 4), granted=95 * THOUSAND, available=95 * THOUSAND, used=95 * THOUSAND, planned=14,
        started=14, finished=14, left=0, planted=Planted("report-without-application")))


def _split(reports, applications, name, mistake, spent_less, carry_applied):
    """Takes one measure out of a report as a row of its own: 30 000 kr unspent and all of it to be repaid."""
    index, report = next((index, report) for index, report in enumerate(reports) if report.year == 2021
                         and report.part == "kompetanse" and report.place.name == name)
    measure = next(row for row in applications if row.case == report.case and row.part == "Kompetanse"
                   and row.fixed is None and (row.granted or 0) > 60 * THOUSAND)
    persons, granted = measure.persons, measure.granted
    bad = replace(
        report, measure=measure.measure, granted=granted, carried_in=0, available=granted,
        used=granted - spent_less * THOUSAND, unused=30 * THOUSAND, carry_applied=carry_applied * THOUSAND, carry_approved=0,
        to_repay=30 * THOUSAND, planned=persons, started=persons, finished=persons, left=0, comment="",
        planted=Planted(mistake))
    report.measure = "Øvrige tiltak"
    report.granted -= granted
    report.available -= granted
    report.used = report.available - report.unused
    report.planned -= persons
    report.started = min(report.started, report.planned)
    report.finished = min(report.finished, report.started)
    report.left = min(report.left, report.started - report.finished)
    reports.insert(index + 1, bad)
