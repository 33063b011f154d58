#!/bin/sh
# One scheme's totals in 2020 by municipality, in øre, with DuckDB: folder_totals_by_heading_with_duckdb.sh DUCKDB FOLDER
#
# As folder_totals_with_duckdb.sh, but asked as one asks who has not counted the columns: by their headings, which DuckDB finds.
# Amounts are still texts, as DuckDB takes none of their spellings for a number.
set -eu
duckdb=$1 folder=$2

# rows FILES MORE: the lines of files that have the same headings.
rows() {
  printf '%s' "read_csv([$1], delim = ';', header = true, all_varchar = true, null_padding = true, ignore_errors = true,
    strict_mode = false, parallel = false, union_by_name = true$2)"
}

iconv -f WINDOWS-1252 -t UTF-8 "$folder/2019/soknader-kompetanse-2019-aust.csv" | "$duckdb" -no-init -csv -noheader -separator ';' :memory: "
select number, sum(translate(applied, ' ,', '')::bigint)::bigint, sum(translate(granted, ' ,', '')::bigint)::bigint,
  sum(translate(paid, ' ,', '')::bigint)::bigint, sum(translate(used, ' ,', '')::bigint)::bigint,
  sum(translate(unused, ' ,', '')::bigint)::bigint, sum(translate(carried, ' ,', '')::bigint)::bigint
from (
  select Tilskuddsordning as scheme, Tilskuddsår as year, Kommunenummer as number, \"Omsøkt beløp\" as applied,
    \"Tildelt beløp\" as granted, Utbetalt as paid, null as used, null as unused, null as carried
  from $(rows "'/dev/stdin'" ", skip = 3")
  union all
  select Ordning, År, Kommunenr, Søknadsbeløp, \"Innvilget beløp\", \"Utbetalt beløp\", null, null, null
  from $(rows "'$folder/2019/soknader-kompetanse-2019-vest.csv', '$folder/2021/soknader-kompetanse-2021.csv',
    '$folder/2021/soknader-ensomhet-2021.csv'" "")
  union all
  select Ordning, År, Kommunenr, \"Søkt beløp (i 1000 kr)\", null, null, null, null, null
  from $(rows "'$folder/2019/trukne-soknader-kompetanse-2019.csv'" "")
  union all
  select Ordning, År, Kommunenr, \"Omsøkt beløp\", \"Tildelt beløp\", \"Utbetalt beløp\", null, null, null
  from $(rows "'$folder/2020/soknader-besoksverter-2020.csv'" ", encoding = 'latin-1'")
  union all
  select Ordning, År, left(\"Kommune (der tiltaket skjer)\", 4), \"Omsøkt beløp\", \"Tildelt beløp\", \"Utbetalt beløp\", null, null, null
  from $(rows "'$folder/2020/soknader-ensomhet-2020.csv'" "")
  union all
  select Ordning, År, Kommunenr, \"Søkt beløp\", \"Innvilget beløp\", \"Utbetalt beløp\", null, null, null
  from $(rows "'$folder/2020/soknader-kompetanse-2020.csv'" "")
  union all
  select Tilskotsordning, År, Kommunenr, \"Søkt beløp\", \"Innvilga beløp\", \"Utbetalt beløp\", null, null, null
  from $(rows "'$folder/2021/soknader-besoksverter-2021.csv'" "")
  union all
  select Ordning, År, Kommunenr, \"Søkt beløp\", Innvilget, \"Utbetalt beløp\", null, null, null
  from $(rows "'$folder/2020/fastlege-2020.csv'" ", encoding = 'latin-1'")
  union all
  select Ordning, År, Kommunenr, \"Søkt beløp\", Innvilget, \"Utbetalt beløp\", null, null, null
  from $(rows "'$folder/2021/fastlege-2021.csv'" "")
  union all
  select Ordning, Rapporteringsår, Kommunenr, null, null, null, Forbruk, Ubrukt, \"Godkjent overført\" from $(rows "'$folder/2019/rapporter-kompetanse-2019.csv',
    '$folder/2020/rapporter-kompetanse-2020.csv', '$folder/2021/rapporter-kompetanse-2021.csv'" "")
  union all
  select Ordning, Tilskuddsår, Kommunenr, null, null, null, Brukt, \"Ubrukte midler\", \"Godkjent overført\"
  from $(rows "'$folder/2020/sluttrapporter-aktivitet-2020.csv', '$folder/2021/sluttrapporter-aktivitet-2021.csv'" ""))
where scheme = 'Aktivitetstilbud og besøksverter' and year = '2020'
group by number order by number"
