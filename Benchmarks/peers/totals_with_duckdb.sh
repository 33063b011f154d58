#!/bin/sh
# One scheme's totals in 2020 by municipality, in øre, with DuckDB: totals_with_duckdb.sh DUCKDB FOLDER
#
# For one who knows which two of the sample's files hold the answer. Nothing is checked and no column is guessed, which is what makes
# it quick; Latin-1 is what DuckDB reads itself, and does for these amounts as well as Windows-1252. A sum line has no year.
set -eu
duckdb=$1 folder=$2

csv="auto_detect = false, delim = ';', quote = '\"', escape = '\"', new_line = '\r\n', skip = 1"
texts() {
  columns= place=0
  while [ $place -lt "$1" ]; do
    place=$((place + 1)) columns="$columns c$place: 'VARCHAR',"
  done
  printf '{%s}' "$columns"
}

exec "$duckdb" -no-init -csv -noheader -separator ';' :memory: "
set threads = 1;
select number, sum(applied)::bigint, sum(granted)::bigint, sum(paid)::bigint, sum(used)::bigint, sum(unused)::bigint, sum(carried)::bigint
from (
  select c6 as number, translate(c15, ' ,', '')::bigint as applied, translate(c17, ' ,', '')::bigint as granted,
    translate(c20, ' ,', '')::bigint as paid, null as used, null as unused, null as carried
  from read_csv('$folder/2020/soknader-besoksverter-2020.csv', encoding = 'latin-1', $csv, columns = $(texts 22))
  where c4 = 'Aktivitetstilbud og besøksverter' and c3 = '2020'
  union all
  select c6, null, null, null, replace(c13, ',', '')::bigint, replace(c14, ',', '')::bigint, replace(c16, ',', '')::bigint
  from read_csv('$folder/2020/sluttrapporter-aktivitet-2020.csv', $csv, columns = $(texts 23))
  where c9 = 'Aktivitetstilbud og besøksverter' and c4 = '2020')
group by number order by number"
