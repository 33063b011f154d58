#!/bin/sh
# One scheme's totals in 2020 by municipality, in øre, with DuckDB: folder_totals_with_duckdb.sh DUCKDB FOLDER
#
# As totals_with_duckdb.sh, for one who does not know which of the sample's files hold the answer: every file with amounts is read.
# ignore_errors leaves out the lines that DuckDB cannot read; none of them is of this scheme and year.
# One file has letters that Latin-1 does not; iconv reads it.
set -eu
duckdb=$1 folder=$2

# rows FILES COLUMNS MORE: the lines of files with so many columns, c1, c2 … from the left.
rows() {
  columns= place=0
  while [ $place -lt "$2" ]; do
    place=$((place + 1)) columns="$columns c$place: 'VARCHAR',"
  done
  printf '%s' "read_csv([$1], auto_detect = false, delim = ';', quote = '\"', escape = '\"', columns = {$columns},
    null_padding = true, ignore_errors = true, strict_mode = false, parallel = false, $3)"
}

iconv -f WINDOWS-1252 -t UTF-8 "$folder/2019/soknader-kompetanse-2019-aust.csv" | "$duckdb" -no-init -csv -noheader -separator ';' :memory: "
set threads = 1;
select number, sum(translate(applied, ' ,', '')::bigint)::bigint, sum(translate(granted, ' ,', '')::bigint)::bigint,
  sum(translate(paid, ' ,', '')::bigint)::bigint, sum(translate(used, ' ,', '')::bigint)::bigint,
  sum(translate(unused, ' ,', '')::bigint)::bigint, sum(translate(carried, ' ,', '')::bigint)::bigint
from (
  select c4 as scheme, c3 as year, c6 as number, c13 as applied, c15 as granted, c17 as paid, null as used, null as unused, null as carried
  from $(rows "'/dev/stdin'" 20 "skip = 4")
  union all
  select c4, c3, c6, c15, c17, c20, null, null, null from $(rows "'$folder/2019/soknader-kompetanse-2019-vest.csv'" 22 "skip = 1")
  union all
  select c4, c3, c6, c9, null, null, null, null, null from $(rows "'$folder/2019/trukne-soknader-kompetanse-2019.csv'" 10 "skip = 1")
  union all
  select c4, c3, c6, c15, c17, c20, null, null, null
  from $(rows "'$folder/2020/soknader-besoksverter-2020.csv'" 22 "skip = 1, encoding = 'latin-1'")
  union all
  select c4, c3, left(c8, 4), c18, c20, c23, null, null, null from $(rows "'$folder/2020/soknader-ensomhet-2020.csv'" 24 "skip = 1")
  union all
  select c4, c3, c6, c16, c24, c27, null, null, null from $(rows "'$folder/2020/soknader-kompetanse-2020.csv'" 29 "skip = 1")
  union all
  select c4, c3, c8, c19, c21, c24, null, null, null
  from $(rows "'$folder/2021/soknader-besoksverter-2021.csv', '$folder/2021/soknader-ensomhet-2021.csv'" 26 "skip = 1")
  union all
  select c5, c4, c7, c19, c30, c34, null, null, null from $(rows "'$folder/2021/soknader-kompetanse-2021.csv'" 36 "skip = 1")
  union all
  select c4, c3, c5, c15, c19, c22, null, null, null from $(rows "'$folder/2020/fastlege-2020.csv'" 24 "skip = 1, encoding = 'latin-1'")
  union all
  select c4, c3, c5, c15, c19, c22, null, null, null from $(rows "'$folder/2021/fastlege-2021.csv'" 24 "skip = 1")
  union all
  select c6, c3, c4, null, null, null, c12, c13, c15 from $(rows "'$folder/2019/rapporter-kompetanse-2019.csv',
    '$folder/2020/rapporter-kompetanse-2020.csv', '$folder/2021/rapporter-kompetanse-2021.csv'" 25 "skip = 1")
  union all
  select c9, c4, c6, null, null, null, c13, c14, c16
  from $(rows "'$folder/2020/sluttrapporter-aktivitet-2020.csv', '$folder/2021/sluttrapporter-aktivitet-2021.csv'" 23 "skip = 1"))
where scheme = 'Aktivitetstilbud og besøksverter' and year = '2020'
group by number order by number"
