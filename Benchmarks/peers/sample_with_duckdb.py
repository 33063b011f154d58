"""What one would write instead of the yearly run on the sample: sample_with_duckdb.py FOLDER YEAR WORKBOOK MARKDOWN

DuckDB reads the files of applications, claims and reports (those that are not UTF-8 are turned into it first), adds them up
by scheme and municipality and joins reports to applications; XlsxWriter writes the sums, a sheet for each scheme, a chart and
every row. It checks next to nothing: no spelling of a municipality or an amount is put right, and no mistake is found.
"""
import pathlib
import sys
import tempfile

import duckdb
import xlsxwriter

folder, year, workbook, markdown = sys.argv[1:]
MEANT = {"År": "year", "Tilskuddsår": "year", "Rapporteringsår": "year", "Søknadsår": "year", "Kommunenr": "number",
         "Kommune": "place", "Kommune (der tiltaket skjer)": "place", "Ordning": "scheme", "Tilskotsordning": "scheme", "Tilskuddsordning": "scheme", "Saksnr": "number_of_case",
         "Søkt beløp": "applied", "Søknadsbeløp": "applied", "Omsøkt beløp": "applied", "Innvilget beløp": "granted",
         "Innvilga beløp": "granted", "Innvilget": "granted", "Tildelt beløp": "granted", "Utbetalt beløp": "paid", "Forbruk": "used", "Brukt": "used",
         "Brukt beløp": "used", "Ubrukt": "unused", "Ubrukte midler": "unused"}
MONEY = ["applied", "granted", "paid", "used", "unused"]
TEXTS = ["year", "number", "place", "scheme", "number_of_case"]

db = duckdb.connect()
db.execute("create table rows (file varchar, line int, kind varchar, " + ", ".join(
    [f"{name} varchar" for name in TEXTS] + [f"{name} bigint" for name in MONEY]) + ")")
with tempfile.TemporaryDirectory() as temporary:
    for path in sorted(pathlib.Path(folder).rglob("*.csv")):
        source = path.read_bytes()
        try:
            text = source.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = source.decode("cp1252")
        if "Ã¸" in text:
            text = text.encode("cp1252", "replace").decode("utf-8", "replace")
        lines = text.splitlines()
        first = next((place for place, line in enumerate(lines[:20]) if "ordning" in line.lower() and line.count(";") > 5), None)
        if first is None:
            continue
        copy = pathlib.Path(temporary) / path.name
        copy.write_text("\n".join(lines[first:]) + "\n", "utf-8")
        headings = [heading.strip('" ') for heading in lines[first].split(";")]
        found = {}
        for heading in headings:
            if heading in MEANT:
                found.setdefault(MEANT[heading], heading)
        def of(name):
            if name not in found:
                return "null"
            if name not in MONEY:
                return f'"{found[name]}"'
            text = f"regexp_replace(replace(\"{found[name]}\", ',', '.'), '[^0-9.-]', '', 'g')"
            return f"cast(try_cast({text} as decimal(18, 2)) * 100 as bigint)"
        columns = {heading: "VARCHAR" for heading in headings}
        kind = "report" if "rapport" in path.name else "claim" if "fastlege" in path.name else "application"
        db.execute(f"""insert into rows select '{path.name}', row_number() over () + 1, '{kind}',
            {", ".join(of(name) for name in TEXTS + MONEY)}
            from read_csv('{copy}', delim=';', header=false, skip=1, quote='"', columns={columns}, auto_detect=false,
              null_padding=true, ignore_errors=true, strict_mode=false, parallel=false)""")

SUMS = ", ".join(f"coalesce(sum({name}), 0)::bigint" for name in MONEY)
by_scheme = db.execute(f"""select scheme, count(distinct number_of_case), {SUMS} from rows
    where year = ? and scheme is not null group by 1 order by 1""", [year]).fetchall()
by_place = db.execute(f"""select scheme, number, any_value(place), count(distinct number_of_case), {SUMS} from rows
    where year = ? and scheme is not null group by 1, 2 order by 1, 2""", [year]).fetchall()
missing = db.execute("""select number_of_case from rows where kind = 'application' and year = ? and granted > 0 and number_of_case not in
    (select number_of_case from rows where kind = 'report' and number_of_case is not null) group by 1 order by 1""", [year]).fetchall()
TITLES = ["Søknader", "Søkt", "Innvilget", "Utbetalt", "Forbruk", "Ubrukt"]

with open(markdown, "w", encoding="utf-8") as file:
    file.write(f"# Tilskudd {year}\n\n| Ordning | {' | '.join(TITLES)} |\n|---|{'---:|' * len(TITLES)}\n")
    for scheme, cases, *amounts in by_scheme:
        file.write(f"| {scheme} | {cases} | {' | '.join(f'{amount / 100:,.2f}' for amount in amounts)} |\n")
    file.write("\n## Uten rapport\n\n" + "".join(f"- {case}\n" for case, in missing))

book = xlsxwriter.Workbook(workbook)
money, bold = book.add_format({"num_format": "#,##0.00"}), book.add_format({"bold": True})


def write(name, headings, rows, texts):
    sheet = book.add_worksheet("".join(character for character in name if character not in "[]:*?/\\")[:31])
    sheet.write_row(0, 0, headings, bold)
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values):
            if column <= texts:
                sheet.write(row, column, value)
            elif value is not None:
                sheet.write_number(row, column, value / 100, money)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)
    return sheet


overview = write("Oversikt", ["Ordning"] + TITLES, by_scheme, 1)
chart = book.add_chart({"type": "bar"})
chart.add_series({"categories": ["Oversikt", 1, 0, len(by_scheme), 0], "values": ["Oversikt", 1, 3, len(by_scheme), 3]})
overview.insert_chart("J2", chart)
for scheme, *_ in by_scheme:
    write(scheme, ["Kommunenr.", "Kommune"] + TITLES, [row[1:] for row in by_place if row[0] == scheme], 2)
rows = db.execute("select file, line, kind, " + ", ".join(f'"{name}"' for name in TEXTS + MONEY) + " from rows").fetchall()
write("Rader", ["Fil", "Linje", "Type", "År", "Kommunenr.", "Kommune", "Ordning", "Saksnr."] + TITLES[1:], rows, 7)
write("Uten rapport", ["Saksnr."], missing, 0)
book.close()
