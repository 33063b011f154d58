"""The records with planted mistakes in applications and claims; those in reports and answers have modules of their own.

Where something is wrong with a case, and not with one row, the mistake is the case's first row's, since it is shown there.
"""

from copy import deepcopy
from dataclasses import replace
from datetime import date

from .amounts import KRONE, THOUSAND, spell
from .model import COMPETENCE, GRANTED, LONELINESS, PARTLY, PENDING, REFUSED, VISITING, WITHDRAWN, Application, Planted
from .people import ORGANISATIONS, Contact, contact_of, organisation_number
from .places import BY_NUMBER, Place


def pick_row(rows, year, scheme, name, fits=lambda row: True):
    """The first row of a municipality that fits and has no mistake yet."""
    return next(row for row in rows if (row.year, row.scheme, row.place.name) == (year, scheme, name)
                and row.planted.mistake is None and fits(row))


def first_row(rows, year, name):
    """Of a municipality's application in the scheme of competence."""
    row = next(row for row in rows if (row.year, row.scheme, row.place.name) == (year, COMPETENCE, name))
    if row.planted.mistake:
        raise ValueError(f"{name} {year} has {row.planted.mistake} already")
    return row


def _is_free(row):
    return row.fixed is None and row.decision == GRANTED and row.part == "Kompetanse"


def adjust_competence(rows):
    """Changes to rows that are counted; to be done before reports are made."""
    _same_measure_twice(rows)
    row = pick_row(rows, 2020, COMPETENCE, "Lillesand", lambda row: _is_free(row) and row.granted > 60 * THOUSAND)
    row.planted.mistake = "granted-over-applied"
    row.applied = row.proposed = row.granted - 10 * THOUSAND

    row = pick_row(rows, 2020, COMPETENCE, "Kristiansand", lambda row: row.decision == PARTLY)
    row.planted.mistake = "proposed-over-applied"
    row.proposed = row.applied + 5 * THOUSAND

    row = pick_row(rows, 2020, COMPETENCE, "Farsund", _is_free)
    row.planted.mistake = "amount-in-thousands"
    row.proposed = row.applied // 1000

    row = pick_row(rows, 2021, COMPETENCE, "Froland", lambda row: _is_free(row) and row.kind != "ABC")
    row.planted.mistake = "study-day-granted"
    row.measure, row.kind, row.school, row.credits = "Fagdag om ernæring hos eldre", "Fagdag", "", None


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
    """Mistakes that change no sum, and the rows of their own, each put where it belongs; after everything else is settled."""
    _miswrite_competence(rows)
    _change_loneliness(rows)
    pick_row(rows, 2021, VISITING, "Åseral").planted = Planted("wrong-encoding", {"Kommune": "Ã…seral"})
    for row in (*_competence_rows(), *_loneliness_rows(), *_visiting_rows()):
        same_list = [other for other in rows if (other.scheme, other.year, other.extract) == (row.scheme, row.year, "")]
        before = [other for other in same_list if other.place.today <= row.place.today] or same_list[:1]
        rows.insert(rows.index(before[-1]) + 1, row)
    rows += _withdrawn_2019()


def _miswrite_competence(rows):
    def miswrite(mistake, year, name, written, fits=_is_free):
        pick_row(rows, year, COMPETENCE, name, fits).planted = Planted(mistake, written)

    def is_regional(row):
        return row.regional

    refused = next(row for row in rows if row.year == 2019 and row.place.number > "1000" and row.decision == REFUSED)
    refused.planted = Planted("unknown-decision", {"Vedtak": "Henlagt"})
    # The first shows how the column is to be read, and the second can be read in two ways.
    miswrite(None, 2020, "Arendal", {"Tilrådd beløp": "1.300.000"}, is_regional)
    row = pick_row(rows, 2020, COMPETENCE, "Grimstad", _is_free)
    row.planted = Planted("point-in-amount", {"Tilrådd beløp": f"{row.proposed // THOUSAND}.000"})
    miswrite("unreadable-count", 2020, "Lyngdal", {"Antall deltakere": "ca. 10"})
    miswrite("power-of-ten", 2021, "Arendal", {"Søknadsbeløp": "1,3E+06"}, is_regional)
    row = pick_row(rows, 2021, COMPETENCE, "Lindesnes", _is_free)
    row.planted = Planted("wrong-budget", {"Totalbudsjett": spell(row.budget + 10 * THOUSAND, "spaced")})

    second = [row for row in rows if (row.year, row.scheme, row.place.name) == (2020, COMPETENCE, "Froland")][1]
    second.planted.mistake = "second-contact"
    second.contact = Contact("Siri Høringsland", "siri.horingsland@froland.kommune.example", "00 00 12 01")
    shared = contact_of(BY_NUMBER["1026"])
    for row in rows:
        if (row.year, row.place.name) == (2019, "Hægebostad"):
            row.contact = shared
    first_row(rows, 2019, "Hægebostad").planted.mistake = "contact-of-two"


def _change_loneliness(rows):
    organisations = (row for row in rows if (row.year, row.scheme) == (2020, LONELINESS) and row.granted
                     and row.applicant_kind != "Kommune")
    late, near, mailbox = (next(organisations) for _ in range(3))
    late.planted.mistake, late.received = "late-application", date(2020, 9, 3)
    near.planted.mistake, near.received = "near-deadline", date(2020, 8, 31)
    mailbox.planted = Planted("former-mailbox", {"E-post": "fmagpost@fylkesmannen.no"})
    quoted = pick_row(rows, 2021, LONELINESS, "Risør")
    quoted.planted = Planted("stray-quote", raw={"Tiltak": f'"{quoted.measure}" på Kragsgata'})


def application(mistake, scheme, year, case, kroner, measure, **more):
    amount = kroner * KRONE
    values = dict(
        year=year, scheme=scheme, case=case, measure=measure, persons=12,
        applied=amount, own=amount // 4, other=0, proposed=amount, granted=amount, paid=amount,
        received=date(year, 3, 8) if year == 2021 else date(year, 8, 17),
        decided=date(year, 6, 3) if year == 2021 else date(year, 10, 21),
        paid_on=date(year, 6, 24) if year == 2021 else date(year, 11, 9), planted=Planted(mistake))
    values.update(more)
    return Application(**values)


#: What a row says that is not decided yet: it is in the sums, with nothing granted.
UNDECIDED = dict(decision=PENDING, proposed=None, granted=None, paid=None, decided=None, paid_on=None)


def municipality(number):
    place = BY_NUMBER[number]
    return dict(place=place, contact=contact_of(place), applicant=f"{place.name} kommune",
                organisation_number=organisation_number(int(number)))


def _competence_rows():
    def row(mistake, number, case, kroner, measure, year=2021, **more):
        early = dict(part="Kompetanse", received=date(year, 2, 11))
        return application(mistake, COMPETENCE, year, case, kroner, measure, **{**municipality(number), **early, **more})

    def written(mistake, **cells):
        return Planted(mistake, {heading.replace("_", " "): text for heading, text in cells.items()})

    yield row("unknown-scheme", "4202", "2021/1900", 75_000, "Trivselskvelder", part="",
              planted=written("unknown-scheme", Ordning="Tilskudd til trivselstiltak"))
    yield row("scheme-of-another-body", "4219", "2021/1911", 80_000, "Kurs i lindrende behandling", part="",
              planted=written("scheme-of-another-body", Ordning="Lindrende behandling og omsorg ved livets slutt"))
    yield row("unknown-part", "4204", "2020/1055", 90_000, "Frivillige i eldreomsorgen", year=2020,
              planted=written("unknown-part", Delordning="Frivillighet"))
    yield row("damaged-text", "4204", "2021/1055", 40_000, "Følgevenn til lege og sykehus",
              planted=written("damaged-text", Tiltak="F\udcf8lgevenn til lege og sykehus"))
    yield row("year-missing", "4225", "2021/1361", 35_000, "Kurs i velferdsteknologi", planted=written("year-missing", År=""))
    yield row("unclosed-quote", "4228", "2021/1412", 30_000, "Mentor for nyansatte",
              planted=Planted("unclosed-quote", tail='"Ettersendt budsjett'))
    yield row("second-application", "4227", "2021/1950", 60_000, "Veiledning i demensomsorg", kind="Videreutdanning",
              **UNDECIDED)
    yield row("study-day-applied", "4225", "2021/1361", 25_000, "Dagskurs i legemiddelhåndtering", kind="Dagskurs", **UNDECIDED)
    nursing = dict(measure="Master i avansert klinisk sykepleie, UiA", kind="Videreutdanning", school="UiA", credits=120,
                   persons=2, **UNDECIDED)
    yield row("over-student-rate", "4205", "2021/1072", 70_000, **nursing)
    yield row("unlike-student-rate", "4215", "2021/1191", 55_000, **nursing)


def _withdrawn_2019():
    """A list of its own, kept in thousands of kroner; what is applied for is counted as it stands."""
    measures = (("0906", 120, "Fagskole velferdsteknologi"), ("0919", 85, "Videreutdanning kreftsykepleie, 60 stp"),
                ("0935", 60, "Demensomsorgens ABC"), ("1002", 240, "Grunnutdanning sykepleier, deltid"),
                ("1037", 45, "Eldreomsorgens ABC"))
    for index, (number, kroner, measure) in enumerate(measures):
        yield application(
            None, COMPETENCE, 2019, f"2019/{1610 + 13 * index}", kroner, measure, **municipality(number), extract="trukne",
            part="Kompetanse", received=date(2019, 2, 4 + index),
            **{**UNDECIDED, "decision": WITHDRAWN})


def _organisation_row(mistake, year, case, organisation, kroner, measure, place=None, **more):
    return application(
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
    def row(mistake, number, case, kroner, **more):
        common = dict(municipality(number), round="2021-1", kind="Besøksvert", institution="Solsiden sykehjem",
                      living="Sykehjem", measure="Besøksverter ved Solsiden sykehjem")
        return application(mistake, VISITING, 2021, case, kroner, **{**common, **more})

    yield row("unreadable-amount", "4228", "2021/4606", 300_000,
              planted=Planted("unreadable-amount", {"Søkt beløp": "ca. 300 000"}))
    yield row("long-record", "4211", "2021/4619", 90_000, remark="Budsjett ettersendt",
              planted=Planted("long-record", tail="; ring kontaktperson"))
    kaffetreffet = ORGANISATIONS[1]
    yield row("organisation-applies", "4203", "2021/4632", 110_000, applicant=kaffetreffet.name,
              applicant_kind=kaffetreffet.kind, contact=kaffetreffet.contact, **UNDECIDED)
    yield row("applicant-in-doubt", "4204", "2021/4645", 150_000, applicant="Agder fylkeskommune",
              applicant_kind="Fylkeskommune", contact=Contact("Odd Kladdeberg", "odd.kladdeberg@fylke.example", "00 00 13 07"),
              measure="Kulturverter på sykehjem", **UNDECIDED)
    yield row("measure-at-home", "4217", "2021/4658", 70_000, living="Eget hjem", institution="",
              measure="Besøksvenner på gardene", **UNDECIDED)
    yield row("staff-not-told", "4226", "2021/4671", 95_000, living="Omsorgsbolig", institution="Furuheimen omsorgsbolig",
              measure="Besøksverter ved Furuheimen omsorgsbolig", **UNDECIDED)


def exact_duplicate(row):
    return replace(row, planted=Planted("exact-duplicate", repeats=True))
