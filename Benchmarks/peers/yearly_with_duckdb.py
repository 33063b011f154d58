"""What one would write instead of the yearly run: yearly_with_duckdb.py FOLDER WORKBOOK SUMS

DuckDB reads applications and reports and adds them up by year, scheme, part and municipality; XlsxWriter, in constant
memory, writes the sums and a sheet with every row: the same cells as the row sheet of tilskudd. The sums also go to SUMS,
to be held against those of tilskudd.
"""
import pathlib
import sys

import duckdb
import xlsxwriter

sys.path.append(str(pathlib.Path(__file__).parent.parent))
from catalogue import schemes  # noqa: E402
from cells import HEADINGS  # noqa: E402

folder, workbook, sums = sys.argv[1:]
db = duckdb.connect()
db.execute("create table schemes (name varchar, part varchar, short varchar)")
db.executemany("insert into schemes values (?, ?, ?)", list(schemes()))


def øre(heading):
    text = f"replace(replace(replace(\"{heading}\", ' ', ''), chr(160), ''), ',', '.')"
    return f"cast(cast(nullif({text}, '') as decimal(18, 2)) * 100 as bigint)"


for name in ("applications", "reports"):
    with open(f"{folder}/{name}.csv", encoding="utf-8") as file:
        headings = file.readline().rstrip("\n").split(";")
    columns = ", ".join(f"'{heading}': 'VARCHAR'" for heading in headings)
    # A record stands on the line after the last one of the record before it; the headings on the first.
    lines = """1 + length("Merknad") - length(replace("Merknad", chr(10), ''))"""
    db.execute(f"""
        create table {name} as select *, 1 + sum(1) over earlier + coalesce(sum(breaks) over before, 0) as line
        from (select *, row_number() over () as number, coalesce({lines}, 1) - 1 as breaks
          from read_csv('{folder}/{name}.csv', delim=';', header=true, quote='"', escape='"', all_varchar=true,
            auto_detect=false, columns={{{columns}}}))
        window earlier as (order by number rows unbounded preceding),
          before as (order by number rows between unbounded preceding and 1 preceding)""")

KEY = '"År" as y, "Ordning" as s, coalesce("Delordning", \'\') as p, "Kommunenr" as m'
db.execute(f"""
    create table sums as
    with a as (select {KEY}, count(*) as rows, coalesce(sum({øre("Søkt beløp")}), 0)::bigint as applied,
        coalesce(sum({øre("Innvilget beløp")}), 0)::bigint as granted,
        coalesce(sum({øre("Utbetalt beløp")}), 0)::bigint as paid from applications group by all),
      r as (select {KEY}, count(*) as rows, coalesce(sum({øre("Brukt beløp")}), 0)::bigint as used,
        coalesce(sum({øre("Ubrukt beløp")}), 0)::bigint as unused,
        coalesce(sum({øre("Søkt overført")}), 0)::bigint as carry from reports group by all)
    select coalesce(a.y, r.y), coalesce(a.s, r.s), coalesce(a.p, r.p), coalesce(a.m, r.m), coalesce(a.rows, 0),
      coalesce(applied, 0), coalesce(granted, 0), coalesce(paid, 0), coalesce(r.rows, 0), coalesce(used, 0),
      coalesce(unused, 0), coalesce(carry, 0)
    from a full join r on a.y = r.y and a.s = r.s and a.p = r.p and a.m = r.m order by 1, 2, 3, 4""")
db.execute(f"copy sums to '{sums}' (delimiter ';', header false)")

book = xlsxwriter.Workbook(workbook, {"constant_memory": True})
code = book.add_format({"num_format": "@", "indent": 1})
text = book.add_format({"indent": 1})
money = book.add_format({"num_format": "#,##0.00", "indent": 1})
day = book.add_format({"num_format": "dd.mm.yyyy"})
count = book.add_format({"num_format": "#,##0", "indent": 1})

sheet = book.add_worksheet("Summer")
sheet.write_row(0, 0, ["År", "Ordning", "Delordning", "Kommunenr.", "Søknader", "Søkt", "Innvilget", "Utbetalt", "Rapporter",
                       "Forbruk", "Ubrukt", "Søkt overført"])
for row, values in enumerate(db.execute("select * from sums").fetchall(), 1):
    for column, value in enumerate(values):
        if column < 4:
            sheet.write_string(row, column, value, text)
        elif column in (4, 8):
            sheet.write_number(row, column, value, count)
        else:
            sheet.write_number(row, column, value / 100, money)

sheet = book.add_worksheet("Rader")
sheet.freeze_panes(1, 3)
sheet.set_column(0, len(HEADINGS) - 1, 16)
sheet.write_row(0, 0, HEADINGS)
FORMATS = [code if column in (0, 2, 3, 6) else day if column == 13 else money if 14 <= column <= 24 else
           count if column == 27 else text for column in range(len(HEADINGS))]


def days(heading):
    return f"""date_diff('day', date '1899-12-30', strptime("{heading}", '%d.%m.%Y')::date)"""


# Nobody has answered a survey: the municipalities are not known, and welfare technology is let off.
PRIORITY = """case when "År" >= '2021' and short = 'Kompetanse og innovasjon'
    then case when "Delordning" = 'Velferdsteknologi' then 'fritatt' else 'ikke kartlagt' end end"""


def select(kind, table, received, amounts, applicant, decision, priority):
    money = ", ".join(f"{øre(amounts[column])} / 100.0" if column in amounts else "null" for column in range(14, 25))
    return f"""select "År", '{kind}', "Saksnr", null, short, coalesce("Delordning", ''), "Kommunenr", "Kommune",
        "Kommunenr" || ' ' || "Kommune", {applicant}, null, {decision}, {priority}, {days(received)}, {money}, 'med i summene',
        '{table}.csv', line from {table} left join schemes on name = "Ordning" and part = coalesce("Delordning", '')
        order by number"""


row = 0
for query in (
        select("Søknad", "applications", "Søknadsdato",
               {14: "Søkt beløp", 16: "Innvilget beløp", 17: "Utbetalt beløp", 22: "Søkt overført"}, '"Søker"', '"Vedtak"',
               PRIORITY),
        select("Rapport", "reports", "Rapportdato",
               {16: "Innvilget", 20: "Brukt beløp", 21: "Ubrukt beløp", 22: "Søkt overført"}, "null", "null", "null")):
    cursor = db.execute(query)
    while rows := cursor.fetchmany(10_000):
        for values in rows:
            row += 1
            for column, value in enumerate(values):
                if value is None or value == "":
                    continue
                if 13 <= column <= 24 or column == 27:
                    sheet.write_number(row, column, value, FORMATS[column])
                else:
                    sheet.write_string(row, column, value, FORMATS[column])
sheet.autofilter(0, 0, row, len(HEADINGS) - 1)
book.close()
