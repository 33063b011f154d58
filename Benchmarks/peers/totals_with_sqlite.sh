#!/bin/sh
# One scheme's totals in 2020 by municipality, in øre, with SQLite's shell: totals_with_sqlite.sh FOLDER
#
# For one who knows which two of the sample's files hold the answer. Nothing is checked. A sum line has no year.
set -eu
folder=$1

exec sqlite3 -batch :memory: <<SQL
create table applications(c1, c2, year, scheme, c5, number, c7, c8, c9, c10, c11, c12, c13, c14, applied, c16, granted, c18, c19, paid, c21, c22);
create table reports(c1, c2, c3, year, c5, number, c7, c8, scheme, c10, c11, c12, used, unused, c15, carried, c17, c18, c19, c20, c21, c22, c23);
.mode csv
.separator ;
.import --skip 1 "|iconv -f WINDOWS-1252 -t UTF-8 $folder/2020/soknader-besoksverter-2020.csv" applications
.import --skip 1 $folder/2020/sluttrapporter-aktivitet-2020.csv reports
select * from
  (select number, sum(replace(replace(applied, ' ', ''), ',', '')), sum(replace(replace(granted, ' ', ''), ',', '')),
     sum(replace(replace(paid, ' ', ''), ',', ''))
   from applications where scheme = 'Aktivitetstilbud og besøksverter' and year = '2020' group by number)
  full join
  (select number, sum(replace(used, ',', '')), sum(replace(unused, ',', '')), sum(replace(carried, ',', ''))
   from reports where scheme = 'Aktivitetstilbud og besøksverter' and year = '2020' group by number)
  using (number) order by number;
SQL
