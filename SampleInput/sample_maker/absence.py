"""Claims for doctors' absence (fastlegekompensasjon), 2020 and the first half of 2021. All doctors are invented."""

from datetime import date, timedelta

from .amounts import KRONE
from .chance import fraction, pick, whole, workday
from .model import DOCTORS_PAY, PARTLY, Application
from .people import DOCTORS, contact_of, organisation_number
from .places import TODAY

RATE = 9752 * KRONE

#: Granted in 2020 is the published frame to the krone. It is no whole number of days, so some claims got less.
TOTAL_2020 = 7_000_000 * KRONE
_REDUCED_CLAIMS = 4

#: Half years in which a doctor can have one absence each, so that no doctor's absences overlap.
_SPANS = {2020: ((date(2020, 3, 16), 95), (date(2020, 8, 17), 62)), 2021: ((date(2021, 1, 8), 140),)}

#: Municipalities with no claim at all.
ABSENT = {2020: ("4211", "4218", "4222", "4224", "4226"), 2021: ("4212", "4216", "4217", "4218", "4220", "4221", "4222",
                                                                 "4224", "4226", "4228")}


def _doctors():
    """Each doctor with the municipality that pays, about one for each 9 000 inhabitants."""
    names = iter(DOCTORS)
    for place in TODAY:
        for _ in range(max(1, min(12, round(place.population / 9000)))):
            yield next(names), place


def claims(year):
    rows = [row for span in range(len(_SPANS[year])) for row in _absences(year, span)]
    rows.sort(key=lambda row: (row.received, row.doctor))
    if year == 2020:
        rows = _up_to_the_frame(rows)
    for index, row in enumerate(rows):
        row.case = f"{year}/{(3301 if year == 2020 else 2203) + 9 * index}"
        row.paid = row.granted
    return rows


def _absences(year, span):
    start, length = _SPANS[year][span]
    for doctor, place in _doctors():
        key = (year, span, doctor)
        if place.number in ABSENT[year] or fraction("absent", *key) > (0.97 if year == 2020 else 0.7):
            continue
        days = whole(4, 15, "days", *key)
        calendar_days = days + 2 * ((days + 4) // 5)
        first = start + timedelta(days=whole(0, length - calendar_days, "first", *key))
        last = first + timedelta(days=calendar_days - 1)
        received = last + timedelta(days=whole(5, 12, "received", *key))
        decided = workday(received + timedelta(days=whole(4, 9, "decided", *key)))
        yield Application(
            year=year, scheme=DOCTORS_PAY, case="", place=place, contact=contact_of(place), measure="Fravær fastlege",
            applicant=f"{place.name} kommune", organisation_number=organisation_number(int(place.number)),
            doctor=doctor, first_day=first, last_day=last, persons=days,
            cause=pick(("Smitte", "Karantene", "Mistanke"), "cause", *key),
            applied=days * RATE, granted=days * RATE, received=received, decided=decided,
            paid_on=workday(decided + timedelta(days=whole(5, 9, "paid", *key))))


def _up_to_the_frame(rows):
    """The first claims received until the frame is reached; a few are granted less, so that the sum is exact."""
    taken, total = [], 0
    for row in rows:
        if total >= TOTAL_2020 + 3 * RATE:
            break
        taken.append(row)
        total += row.granted
    excess = total - TOTAL_2020
    if excess < 0:
        raise ValueError("too few claims to use up the frame")
    longest = sorted(taken, key=lambda row: -row.persons)[:_REDUCED_CLAIMS]
    for index, row in enumerate(longest):
        cut = excess // KRONE // (_REDUCED_CLAIMS - index) * KRONE
        excess -= cut
        row.granted -= cut
        row.decision = PARTLY
        row.remark = "Redusert for inntekt i fraværsperioden"
    return taken
