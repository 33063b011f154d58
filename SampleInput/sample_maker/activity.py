"""The two activity grants of the package for vulnerable older people, 2020 and 2021.

Against loneliness (ensomhet) municipalities and organisations apply, each with a case of its own. For activities and
visiting hosts (besøksverter) only municipalities apply, in rounds: the round of 2020 runs on through 2021 beside the
new round of 2021, and a small autumn round followed, so one municipality can have several open grants.
"""

from datetime import date, timedelta

from . import balancing
from .amounts import KRONE
from .chance import fraction, pick, shuffled, whole
from .model import LONELINESS, VISITING, Application
from .people import ORGANISATIONS, contact_of, organisation_number
from .places import BY_NUMBER, TODAY, size

#: Granted in kroner. Those of 2020 are the published frames; 2021 is invented, and lies 75 000 above the
#: frame of about 8.4 mill. that besøksverter got for 2021 (a planted mistake).
TOTALS = {
    (LONELINESS, 2020): 9_600_000,
    (LONELINESS, 2021): 9_640_000,
    (VISITING, 2020): 11_700_000,
    (VISITING, 2021): 8_475_000,
}

ABSENT = {
    (LONELINESS, 2020): ("4211", "4216", "4218", "4222", "4224", "4228"),
    (LONELINESS, 2021): ("4211", "4212", "4217", "4220", "4224", "4227"),
    (VISITING, 2020): ("4212", "4220", "4228"),
    (VISITING, 2021): ("4211", "4217", "4218", "4222", "4226", "4228"),
}

#: Municipalities that also have a case in the autumn round of 2021, for the same measure as in spring.
AUTUMN_ROUND = ("4205", "4223")

_BY_MUNICIPALITY = """Trygghetstreff i nærmiljøet|Seniortur hver torsdag|Digital kafé for eldre|Middag sammen
Aktivitetsbuss til møteplassen|Sang og minner|Telefonvenn|Trim og trivsel 67+""".replace("\n", "|").split("|")

_BY_ORGANISATION = """Besøksvenner hjemme|Torsdagsmiddag|Turgruppe med kaffe|Hagedager for naboer|Allsang på tunet
Samtaleverksted|Felles kinotur|Høytlesning og vafler|Dansekveld for eldre
Møteplass på hjul""".replace("\n", "|").split("|")

_HOMES = ("Solsiden sykehjem", "Lyngtunet sykehjem", "Fjordgløtt omsorgsbolig", "Bjørkelia sykehjem",
          "Furuheimen omsorgsbolig")
_HOSTING = ("Besøksverter ved {}", "Aktivitetsvenner ved {}", "Utetid og musikk ved {}")


def _decided_rows(rows, scheme, year, decided):
    rows = list(rows)
    firsts = {}
    for row in rows:
        firsts.setdefault(row.case, row)
    keep = {id(row) for index, row in enumerate(firsts.values()) if index % 11 != 10 or scheme == VISITING}
    balancing.decide(rows, keep)
    free = balancing.grant(rows, TOTALS[scheme, year] * KRONE)
    balancing.keep_off_the_limit(free, rows)
    for row in rows:
        on = decided if row.round != "2021-2" else date(2021, 10, 20)
        # Of the round whose frame is exceeded all is paid, so that the payments exceed it too (a planted mistake).
        balancing.complete(row, on + timedelta(days=whole(0, 12, "decided", row.case)),
                           paid_whole=(scheme, year) == (VISITING, 2021))
    return rows


def loneliness(year):
    """By municipality number; the municipality's own case before those of organisations there."""
    opened = date(2020, 8, 5) if year == 2020 else date(2021, 3, 2)
    decided = date(2020, 10, 12) if year == 2020 else date(2021, 5, 25)
    return _decided_rows(_loneliness_rows(year, opened), LONELINESS, year, decided)


def _loneliness_rows(year, opened):
    present = [organisation for organisation in ORGANISATIONS if fraction("applies", organisation.name, year) < 0.88]
    index = 0
    for place in TODAY:
        applicants = [] if place.number in ABSENT[LONELINESS, year] else [None]
        applicants += [organisation for organisation in present if organisation.municipality == place.number]
        for organisation in applicants:
            index += 1
            case = f"{year}/{(6007 if year == 2020 else 2911) + 11 * index}"
            yield from _loneliness_case(year, place, organisation, case, opened)


def _loneliness_case(year, place, organisation, case, opened):
    common = dict(
        year=year, scheme=LONELINESS, case=case, place=place,
        received=opened + timedelta(days=whole(0, 22, "received", case)),
    )
    if organisation:
        common.update(applicant=organisation.name, applicant_kind=organisation.kind, contact=organisation.contact,
                      organisation_number=organisation.number, regional=organisation.regional)
        choices, count = _BY_ORGANISATION, 1
    else:
        common.update(applicant=f"{place.name} kommune", contact=contact_of(place),
                      organisation_number=organisation_number(int(place.number)))
        choices, count = _BY_MUNICIPALITY, 1 + (size(place) > 0.75)
    for name in shuffled(choices, case)[:count]:
        users = max(8, round(30 * size(place) ** 0.6 * (0.6 + 0.8 * fraction("users", case, name))))
        yield Application(
            measure=name, persons=users, weight=users * (5200 if organisation else 7600) * KRONE,
            living=pick(("Eget hjem", "Eget hjem", "Omsorgsbolig"), "living", case, name),
            partners=pick(("", "Frivilligsentral", "Eldrerådet", "Menighet og pensjonistlag", ""), "with", case, name),
            **common)


def visiting(year):
    opened = date(2020, 8, 6) if year == 2020 else date(2021, 3, 3)
    decided = date(2020, 10, 19) if year == 2020 else date(2021, 6, 1)
    return _decided_rows(_visiting_rows(year, opened), VISITING, year, decided)


def _visiting_rows(year, opened):
    index = 0
    for place in TODAY:
        if place.number in ABSENT[VISITING, year]:
            continue
        index += 1
        case = f"{year}/{(7013 if year == 2020 else 3719) + 13 * index}"
        yield from _visiting_case(year, place, case, f"{year}-1", opened)
    for index, number in enumerate(AUTUMN_ROUND if year == 2021 else ()):
        case = f"{year}/{8123 + 29 * index}"
        yield from _visiting_case(year, BY_NUMBER[number], case, "2021-2", date(2021, 9, 1), most=1)


def _visiting_case(year, place, case, round_name, opened, most=4):
    count = min(most, 1 + round(0.7 * size(place)))
    for index, home in enumerate(shuffled(_HOMES, place.number)[:count]):
        residents = max(10, round(26 * (0.7 + 0.6 * fraction("residents", place.number, home)) * size(place) ** 0.5))
        share = 0.3 if round_name == "2021-2" else 1
        yield Application(
            year=year, scheme=VISITING, case=case, place=place, contact=contact_of(place), round=round_name,
            applicant=f"{place.name} kommune", organisation_number=organisation_number(int(place.number)),
            measure=_HOSTING[index % 3 if year == 2021 else 0].format(home), institution=home, persons=residents,
            kind="Besøksvert" if index % 3 == 0 or year == 2020 else "Aktivitet",
            living="Sykehjem" if home.endswith("sykehjem") else "Omsorgsbolig heldøgns",
            partners=pick(("", "Frivilligsentral", "Pårørendeforening", ""), "with", case, home),
            weight=residents * 11000 * share * KRONE,
            received=opened + timedelta(days=whole(0, 20, "received", case)))
