"""Writes applications.csv and reports.csv for the speed figures: seeded, and everything in them is made up.

    generate.py FOLDER --rows 1000000 [--seed 1]

Schemes, parts and municipalities are those of the bundled catalogue, so that every row can be counted; each stands
under one name, so that programs which only group by text give the same table. Shape: `;`, UTF-8, `1 234 567,50` with a
space, a no-break space or nothing between groups, `dd.mm.yyyy`, and a free-text column that is sometimes quoted and
then holds `;`, doubled quotes and line breaks. There are nine reports to ten applications, in another order.
"""
import argparse
import csv
import pathlib
import tomllib

import numpy
import polars

CATALOGUE = pathlib.Path(__file__).parent.parent / "Sources/CatalogueReading/Agder"
CHUNK = 500_000
YEARS = list(range(2020, 2026))
FIRST = "Anne Bjørn Cecilie Dag Eva Frode Grete Håkon Ida Jørgen Kari Lars Marit Nils Ola Pål Siv Tor Unni Åse".split()
LAST = "Arkivhaug Bakkemo Dahlvik Eidbø Fossøy Grøttnes Haugland Iversnes Knutsmo Lundåsen Moenvik Ødefjell".split()
TYPES = ["Møteplass", "Opplæring", "Transport", "Utstyr", "Kartlegging", "Måltidsvert", "Turgruppe", "Samtalegruppe"]
KINDS = ["Kommune", "Frivillig organisasjon", "Stiftelse", "Interkommunalt selskap"]
PHRASES = ["Tiltaket er videreført fra i fjor", "Søknaden gjelder ny møteplass", "Delvis innvilget", "Se vedlegg",
           "Samarbeid med frivilligsentralen", "Utsatt oppstart på grunn av bemanning", "Rapportert innen fristen"]


def schemes():
    """(name, part's name, whether organisations may apply) of every scheme that the office hands out."""
    found = []
    for path in sorted((CATALOGUE / "schemes").glob("*.toml")):
        scheme = tomllib.loads(path.read_text("utf-8"))
        if scheme["standing"] == "administered":
            parts = [part["name"]["nb"] for part in scheme.get("part", [])] or [""]
            is_open = "organisation" in scheme.get("applicants", ["organisation"])
            found += [(scheme["name"]["nb"], part, is_open) for part in parts]
    return found


def municipalities():
    """(number, name) of the county's municipalities of today."""
    county = tomllib.loads((CATALOGUE / "office.toml").read_text("utf-8"))["county"]
    with open(CATALOGUE / "municipalities.csv", encoding="utf-8", newline="") as file:
        return [(row["number"], row["name"]) for row in csv.DictReader(file)
                if row["county"] == county and not row["last_day"]]


def remarks():
    plain = [phrase + end for phrase in PHRASES for end in ("", ".", " 2. gang", ", jf. brev")]
    quoted = [text for number, phrase in enumerate(PHRASES) for text in (
        f"{phrase}; se også sak {100 + number}", f'{phrase}, omtalt som "prosjekt {number}" i søknaden',
        f'{phrase}\nOppfølging: ring kommunen; avklar "rest"', f"Linje 1: {phrase}\nLinje 2: {phrase}\nLinje 3; slutt")]
    return plain, quoted


class Writer:
    def __init__(self, path):
        self.file = open(path, "wb")
        self.has_headings = False

    def write(self, columns):
        frame = polars.select(**columns)
        frame.write_csv(self.file, separator=";", quote_style="necessary", include_header=not self.has_headings)
        self.has_headings = True


def pick(texts, places):
    return polars.Series(texts, dtype=polars.String).gather(polars.Series(places))


def amount(øre, style, blank=None):
    """`style` 0: spaces between groups, 1: no-break spaces, 2: nothing, 3: nothing, and no decimals where there are none."""
    frame = polars.DataFrame({"kr": øre // 100, "rest": øre % 100, "style": style})
    gap = polars.when(polars.col("style") == 0).then(polars.lit(" ")).when(polars.col("style") == 1).then(
        polars.lit("\u00a0")).otherwise(polars.lit(""))
    groups = [polars.col("kr") // 1_000_000, polars.col("kr") // 1000 % 1000, polars.col("kr") % 1000]
    digits = [group.cast(polars.String) for group in groups]
    padded = [text.str.zfill(3) for text in digits]
    text = polars.when(polars.col("kr") >= 1_000_000).then(
        polars.concat_str(digits[0], gap, padded[1], gap, padded[2])).when(polars.col("kr") >= 1000).then(
        polars.concat_str(digits[1], gap, padded[2])).otherwise(digits[2])
    ending = polars.when((polars.col("style") == 3) & (polars.col("rest") == 0)).then(polars.lit("")).otherwise(
        polars.concat_str(polars.lit(","), polars.col("rest").cast(polars.String).str.zfill(2)))
    series = frame.select(polars.concat_str(text, ending).alias("text"))["text"]
    return series if blank is None else series.set(polars.Series(blank), None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    random = numpy.random.default_rng(options.seed)

    grants, places = schemes(), municipalities()
    weight = random.lognormal(0, 1, len(places))
    people = [f"{first} {last}" for first in FIRST for last in LAST]
    mails = [person.lower().replace(" ", ".").translate(str.maketrans("æøå", "eoa")) + ".example" for person in people]
    applicants = [text for _, name in places for text in (
        *[f"{name} kommune"] * 5, f"{name} frivilligsentral", f"Stiftelsen {name}heimen", f'Foreningen "{name} eldre"')]
    plain, quoted = remarks()
    remark_texts = [None] + plain + quoted
    days = [str(day) for day in numpy.arange("2019-01-01", "2028-01-01", dtype="datetime64[D]")]
    days = [f"{day[8:]}.{day[5:7]}.{day[:4]}" for day in days]
    first_day = numpy.array([days.index(f"01.01.{year}") for year in YEARS])

    def remark(count):
        chance = random.random(count)
        place = numpy.zeros(count, numpy.int64)
        place[chance >= 0.60] = 1 + random.integers(0, len(plain), (chance >= 0.60).sum())
        place[chance >= 0.97] = 1 + len(plain) + random.integers(0, len(quoted), (chance >= 0.97).sum())
        return pick(remark_texts, place)

    def style(count):
        return numpy.where(random.random(count) < 0.85, 0, random.integers(1, 4, count))

    applications, reports = Writer(options.folder / "applications.csv"), Writer(options.folder / "reports.csv")
    for start in range(0, options.rows, CHUNK):
        count = min(CHUNK, options.rows - start)
        year, grant = random.integers(0, len(YEARS), count), random.integers(0, len(grants), count)
        place = random.choice(len(places), count, p=weight / weight.sum())
        person = random.integers(0, len(people), count)
        # Organisations apply where they may.
        sort = numpy.where(numpy.array([is_open for _, _, is_open in grants])[grant], random.integers(0, 8, count), 0)
        applied = numpy.minimum(random.lognormal(12.3, 1.1, count), 90e6).astype(numpy.int64) * 100
        is_round = random.random(count) < 0.6
        applied = numpy.where(is_round, applied // 100_000 * 100_000 + 100_000, applied + random.integers(0, 100, count))
        refused = random.random(count) >= 0.72
        granted = (applied * random.uniform(0.3, 1.0, count)).astype(numpy.int64)
        granted = numpy.where(random.random(count) < 0.7, granted // 10_000 * 10_000, granted)
        # One in a thousand is granted more than was applied for: a warning, which stays in the sums.
        granted = numpy.where(random.random(count) < 0.001, applied + 100_000, granted)
        granted = numpy.where(refused, 0, granted)
        paid = numpy.where(random.random(count) < 0.9, granted, granted // 2)
        carry = numpy.where(~refused & (random.random(count) < 0.15), granted // 10, 0)
        how = style(count)
        number = polars.Series(numpy.arange(start, start + count)).cast(polars.String).str.zfill(8)
        years = pick([str(name) for name in YEARS], year)
        cases = years + "/" + number
        names = pick([name for name, _, _ in grants], grant)
        parts = pick([part or None for _, part, _ in grants], grant)
        decision = numpy.where(refused, 2, numpy.where(granted < applied, 1, 0))
        applications.write({
            "Saksnr": cases, "År": years, "Ordning": names, "Delordning": parts,
            "Tiltakstype": pick(TYPES, random.integers(0, len(TYPES), count)),
            "Kommunenr": pick([number for number, _ in places], place), "Kommune": pick([name for _, name in places], place),
            "Søker": pick(applicants, place * 8 + sort), "Søkertype": pick(KINDS, numpy.maximum(sort - 4, 0) % 4),
            "Kontaktperson": pick(people, person), "E-post": pick(mails, person),
            "Søknadsdato": pick(days, first_day[year] + random.integers(0, 120, count)),
            "Søkt beløp": amount(applied, how), "Innvilget beløp": amount(granted, how, refused),
            "Vedtak": pick(["Innvilget", "Delvis innvilget", "Avslag"], decision),
            "Utbetalt beløp": amount(paid, how, refused), "Søkt overført": amount(carry, how, carry == 0),
            "Leve hele livet-plan": pick(["Ja", "Nei", "Under arbeid", None], random.integers(0, 4, count)),
            "Merknad": remark(count)})

        chosen = random.permutation(count)[:count * 9 // 10]
        some = len(chosen)
        used = (paid[chosen] * random.uniform(0.5, 1.0, some)).astype(numpy.int64)
        unused = paid[chosen] - used
        carry = numpy.where(random.random(some) < 0.4, unused, 0)
        how = style(some)
        reports.write({
            "Saksnr": cases.gather(chosen), "År": years.gather(chosen), "Ordning": names.gather(chosen),
            "Delordning": parts.gather(chosen),
            "Kommunenr": pick([number for number, _ in places], place[chosen]),
            "Kommune": pick([name for _, name in places], place[chosen]),
            "Rapportdato": pick(days, first_day[year[chosen]] + 366 + random.integers(0, 90, some)),
            "Innvilget": amount(paid[chosen], how), "Brukt beløp": amount(used, how),
            "Ubrukt beløp": amount(unused, how, unused == 0), "Søkt overført": amount(carry, how, carry == 0),
            "Antall deltakere": polars.Series(random.integers(0, 400, some)).cast(polars.String),
            "Revisjonsattest": pick(["Ja", "Nei", "Ikke krav", None], random.integers(0, 4, some)),
            "Merknad": remark(some)})
    for name in ("applications.csv", "reports.csv"):
        print(f"{options.folder / name}: {(options.folder / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
