"""The same sums with Polars, and nothing but the sums: with_polars.py FOLDER OUTPUT"""
import sys

import polars

folder, output = sys.argv[1:]
KEY = ["År", "Ordning", "Delordning", "Kommunenr"]


def rows(name):
    return polars.scan_csv(f"{folder}/{name}.csv", separator=";", quote_char='"', infer_schema=False).with_columns(
        polars.col("Delordning").fill_null(""))


def øre(heading, name):
    text = polars.col(heading)
    for space in (" ", "\u00a0"):
        text = text.str.replace_all(space, "", literal=True)
    number = text.str.replace(",", ".", literal=True).cast(polars.Float64, strict=False)
    return (number * 100).round().cast(polars.Int64).alias(name)


applications = rows("applications").select(
    *KEY, øre("Søkt beløp", "applied"), øre("Innvilget beløp", "granted"), øre("Utbetalt beløp", "paid")
).group_by(KEY).agg(polars.len().alias("applications"), polars.col("applied", "granted", "paid").sum())
reports = rows("reports").select(
    *KEY, øre("Brukt beløp", "used"), øre("Ubrukt beløp", "unused"), øre("Søkt overført", "carry")
).group_by(KEY).agg(polars.len().alias("reports"), polars.col("used", "unused", "carry").sum())
NUMBERS = ["applications", "applied", "granted", "paid", "reports", "used", "unused", "carry"]
applications.join(reports, on=KEY, how="full", coalesce=True).select(
    *KEY, *[polars.col(name).fill_null(0).cast(polars.Int64) for name in NUMBERS]
).sort(KEY).collect(engine="streaming").write_csv(output, separator=";", include_header=False)
