"""Planted mistakes in the claims for doctors' absence of 2021, which has no published sum."""

from datetime import date, timedelta

from .absence import RATE
from .amounts import KRONE, THOUSAND, spell
from .model import DOCTORS_PAY, Planted
from .people import DOCTORS
from .planting import UNDECIDED, application, municipality


def plant_claims(rows):
    claims = [row for row in rows if (row.scheme, row.year) == (DOCTORS_PAY, 2021)]
    claims[2].planted = Planted("claim-incomplete", {"Regnskapsutskrift vedlagt": "Nei"})
    claims[5].planted = Planted("insured-doctor", {"Forsikring arbeidsgiverperiode": "Ja"})
    booked = claims[8].applied - 12 * THOUSAND
    claims[8].planted = Planted("claim-over-booked", {"Regnskapsført": spell(booked, "spaced")})
    for row in _claims(claims[11]):
        after = next((other for other in claims if other.received > row.received), None)
        index = rows.index(after) if after else rows.index(claims[-1]) + 1
        rows.insert(index, row)


def _claims(other):
    """Claims of their own; `other` is one whose doctor is claimed for by another municipality as well."""

    def row(mistake, number, case, first_day, days, doctor, kroner=None, calendar_days=5, **more):
        amount = days * RATE // KRONE if kroner is None else kroner
        last_day = first_day + timedelta(days=calendar_days - 1)
        values = dict(doctor=doctor, first_day=first_day, last_day=last_day, persons=days, cause="Karantene",
                      received=last_day + timedelta(days=8), **UNDECIDED)
        return application(mistake, DOCTORS_PAY, 2021, case, amount, "Fravær fastlege", **municipality(number),
                           **{**values, **more})

    decided = dict(decision="Innvilget", granted=50_000 * KRONE, paid=50_000 * KRONE, decided=date(2021, 3, 2),
                   paid_on=date(2021, 3, 9))
    yield row("over-absence-rate", "4203", "2021/2801", date(2021, 2, 8), 5, DOCTORS[-1], kroner=50_000, **decided)
    yield row("unlike-absence-rate", "4204", "2021/2810", date(2021, 3, 15), 4, DOCTORS[-2], kroner=38_000)
    yield row("absence-outside-rate", "4205", "2021/2819", date(2019, 4, 12), 5, DOCTORS[-3], received=date(2021, 4, 26))
    yield row("overlapping-absence", "4215", "2021/2828", other.first_day + timedelta(days=2), 3, other.doctor)
    yield row("more-days-than-period", "4202", "2021/2837", date(2021, 5, 3), 8, DOCTORS[-4])
