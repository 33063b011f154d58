"""Kompetanse- og innovasjonstilskudd 2019-2021: one case for each municipality and year, with rows for its measures."""

from datetime import date, timedelta

from . import balancing
from .amounts import KRONE
from .chance import fraction, whole
from .model import COMPETENCE, PARTS, Application
from .people import contact_of, organisation_number
from .places import places_of, size

#: Granted by year and part in kroner. 2019 is the published split; 2020 has a published total only (21 733 000),
#: so its split is invented, as is all of 2021.
TOTALS = {
    2019: {"kompetanse": 14_423_000, "bpa-innovasjon": 6_669_000, "velferdsteknologi": 1_316_000},
    2020: {"kompetanse": 14_010_000, "bpa-innovasjon": 6_420_000, "velferdsteknologi": 1_303_000},
    2021: {"kompetanse": 14_260_000, "bpa-innovasjon": 6_315_000, "velferdsteknologi": 1_240_000},
}

#: Municipalities that did not apply, by the numbers of the year.
ABSENT = {2019: ("0935", "0941", "1021"), 2020: ("4222", "4224"), 2021: ("4218",)}

#: The two that never sent in their report on 2020 (a planted mistake), so nothing is carried into or out of that year.
WITHOUT_REPORT_2020 = ("4212", "4220")

#: Granted exactly the limit for attestation (a planted mistake).
AT_THE_LIMIT_2021 = "4226"

REGIONAL_HOST = {2019: "0906", 2020: "4203", 2021: "4203"}
REGIONAL_GRANT = 1_300_000 * KRONE
UIA_RATE = 30_000 * KRONE

UIA = "Master i avansert klinisk sykepleie, UiA"

#: Measure; type; place of study; credits; kroner for each participant; usual number of participants.
_COMPETENCE = """
Videreutdanning psykisk helse og rus, 60 stp;Videreutdanning;UiA;60;34000;3
Videreutdanning demens og alderspsykiatri, 30 stp;Videreutdanning;Høgskolen i Innlandet;30;25000;2
Videreutdanning palliativ omsorg, 30 stp;Videreutdanning;VID vitenskapelige høgskole;30;26000;2
Videreutdanning veiledning, 15 stp;Videreutdanning;UiA;15;14000;4
Videreutdanning helseledelse, 30 stp;Videreutdanning;UiA;30;27000;2
Videreutdanning kreftsykepleie, 60 stp;Videreutdanning;UiA;60;36000;2
Fagskole psykisk helsearbeid og rusarbeid;Fagskole;Fagskolen i Agder;60;19000;4
Fagskole helse, aldring og aktiv omsorg;Fagskole;Fagskolen i Agder;60;19000;4
Fagskole kreftomsorg og lindrende pleie;Fagskole;Fagskolen i Agder;60;19000;3
Grunnutdanning vernepleier, deltid;Grunnutdanning;UiA;180;32000;3
Grunnutdanning sykepleier, deltid;Grunnutdanning;UiA;180;32000;4
Fagbrev helsearbeider, praksiskandidat;Grunnutdanning;Karriere Agder;;13000;8
Demensomsorgens ABC;ABC;;;4500;14
Mitt livs ABC;ABC;;;4000;12
Eldreomsorgens ABC;ABC;;;4200;12
Velferdsteknologiens ABC;ABC;;;3500;12
"""

#: Measure; value of Delordning; kroner in a municipality of usual size.
_OTHER = """
Opplæring av arbeidsledere i BPA;BPA;90000
Opplæring av assistenter i BPA;BPA;75000
Opplæring av saksbehandlere i BPA;BPA;45000
Hverdagsmestring – ny modell for hjemmetjenesten;Innovasjon;260000
Forebyggende hjemmebesøk 75+;Innovasjon;210000
Trygg utskriving fra sykehus;Innovasjon;240000
Frivillighet og omsorg – felles plattform;Innovasjon;180000
Pårørendeskole på nett;Innovasjon;150000
Digital hjemmeoppfølging;Velferdsteknologi;150000
Trygghetsteknologi i hjemmet;Velferdsteknologi;120000
Elektronisk medisineringsstøtte;Velferdsteknologi;130000
Digitalt tilsyn på sykehjem;Velferdsteknologi;140000
"""

_COMPETENCE = [line.split(";") for line in _COMPETENCE.strip().splitlines()]
_OTHER = [line.split(";") for line in _OTHER.strip().splitlines()]


def applications(year):
    """All rows of a year, by municipality number; the first row of each part of a case is always granted."""
    rows = []
    for index, place in enumerate(places_of(year)):
        if place.number not in ABSENT[year]:
            rows += _case(year, place, f"{year}/{1004 + 17 * index}")
    firsts = {}
    for row in rows:
        firsts.setdefault((row.case, PARTS[row.part]), row)
    balancing.decide(rows, {id(row) for row in firsts.values()})
    for part, kroner in TOTALS[year].items():
        mine = [row for row in rows if PARTS[row.part] == part]
        free = balancing.grant(mine, kroner * KRONE)
        if part == "kompetanse":
            adjustable = free
    balancing.keep_off_the_limit(adjustable, rows, below=WITHOUT_REPORT_2020 if year == 2020 else (),
                                 at=AT_THE_LIMIT_2021 if year == 2021 else None)
    for row in rows:
        balancing.complete(row, decided=date(year, 4, 20) + timedelta(days=whole(0, 40, "decided", row.case)))
    return rows


def _case(year, place, case):
    common = dict(
        year=year, scheme=COMPETENCE, case=case, place=place, contact=contact_of(place),
        organisation_number=organisation_number(int(place.number)), applicant=f"{place.name} kommune",
        received=date(year, 1, 14) + timedelta(days=whole(0, 40, "received", case)),
    )
    for measure in _education(year, place):
        yield Application(part="Kompetanse", **measure, **common)
    for part, (kind, likely) in _OTHER_PARTS.items():
        if part == "Innovasjon" and place.number == REGIONAL_HOST[year]:
            yield Application(
                part=part, measure="Regionalt e-helsenettverk for alle kommunene i Agder", kind=kind,
                regional=True, partners="Alle kommunene i Agder", fixed=REGIONAL_GRANT, **common)
        if fraction("has", part, place.today, year // 2) < likely + 0.1 * size(place):
            choices = [other for other in _OTHER if other[1] == part]
            count = 2 if size(place) > 1.4 and part != "Velferdsteknologi" else 1
            for name, _, kroner in _by_liking(choices, place, year)[:count]:
                weight = int(kroner) * KRONE * size(place) ** 0.7 * (0.8 + 0.4 * fraction(name, case))
                yield Application(part=part, measure=name, kind=kind, weight=weight, **common)


#: The parts beside Kompetanse: the type their rows have, and how likely a small municipality is to apply.
_OTHER_PARTS = {
    "BPA": ("BPA-opplæring", 0.6),
    "Innovasjon": ("Innovasjonsprosjekt", 0.55),
    "Velferdsteknologi": ("Velferdsteknologi", 0.38),
}


def _by_liking(choices, place, year):
    """In an order of the municipality's own that changes only a little from year to year, as real plans do."""
    return sorted(
        choices, key=lambda choice: 0.7 * fraction(choice[0], place.today) + 0.3 * fraction(choice[0], place.number, year))


def _education(year, place):
    scale = size(place)
    count = min(6, 2 + round(1.1 * scale))
    for name, kind, school, credits, kroner, usual in _by_liking(_COMPETENCE, place, year)[:count]:
        persons = max(1, round(int(usual) * scale * (0.6 + 0.8 * fraction("persons", name, place.number, year))))
        begun = int(persons * fraction("begun", name, place.number, year) * 0.7) if kind != "ABC" else 0
        yield dict(measure=name, kind=kind, school=school, credits=int(credits) if credits else None,
                   persons=persons, begun=begun, weight=persons * int(kroner) * KRONE)
    if fraction("UiA", place.today) < 0.25 + 0.3 * scale:
        students = max(1, round(1.6 * scale * (0.7 + 0.6 * fraction("students", place.number, year))))
        yield dict(measure=UIA, kind="Videreutdanning", school="UiA", credits=120, persons=students,
                   begun=students // 2, fixed=students * UIA_RATE)
