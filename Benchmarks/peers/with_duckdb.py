"""The same sums with DuckDB, and nothing but the sums: with_duckdb.py FOLDER OUTPUT"""
import sys

import duckdb

folder, output = sys.argv[1:]
HEADINGS = {}
for name in ("applications", "reports"):
    with open(f"{folder}/{name}.csv", encoding="utf-8") as file:
        HEADINGS[name] = file.readline().rstrip("\n").split(";")


def rows(name):
    columns = ", ".join(f"'{heading}': 'VARCHAR'" for heading in HEADINGS[name])
    return (f"read_csv('{folder}/{name}.csv', delim=';', header=true, quote='\"', escape='\"', all_varchar=true, "
            f"auto_detect=false, columns={{{columns}}})")


def øre(heading):
    text = f"replace(replace(replace(\"{heading}\", ' ', ''), chr(160), ''), ',', '.')"
    return f"cast(cast(nullif({text}, '') as decimal(18, 2)) * 100 as bigint)"


KEY = '"År" as y, "Ordning" as s, coalesce("Delordning", \'\') as p, "Kommunenr" as m'
duckdb.connect().execute(f"""
copy (
  with a as (
    select y, s, p, m, count(*) as rows, sum(applied)::bigint as applied, sum(granted)::bigint as granted,
      sum(paid)::bigint as paid
    from (select {KEY}, {øre("Søkt beløp")} as applied, {øre("Innvilget beløp")} as granted,
      {øre("Utbetalt beløp")} as paid from {rows("applications")})
    group by all),
  r as (
    select y, s, p, m, count(*) as rows, sum(used)::bigint as used, sum(unused)::bigint as unused,
      sum(carry)::bigint as carry
    from (select {KEY}, {øre("Brukt beløp")} as used, {øre("Ubrukt beløp")} as unused,
      {øre("Søkt overført")} as carry from {rows("reports")})
    group by all)
  select coalesce(a.y, r.y), coalesce(a.s, r.s), coalesce(a.p, r.p), coalesce(a.m, r.m), coalesce(a.rows, 0),
    coalesce(applied, 0), coalesce(granted, 0), coalesce(paid, 0), coalesce(r.rows, 0), coalesce(used, 0),
    coalesce(unused, 0), coalesce(carry, 0)
  from a full join r on a.y = r.y and a.s = r.s and a.p = r.p and a.m = r.m
  order by 1, 2, 3, 4
) to '{output}' (delimiter ';', header false)""")
