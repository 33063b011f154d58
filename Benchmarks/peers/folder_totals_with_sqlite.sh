#!/bin/sh
# One scheme's totals in 2020 by municipality, in øre, with SQLite's shell: folder_totals_with_sqlite.sh FOLDER
#
# As totals_with_sqlite.sh, for one who does not know which of the sample's files hold the answer: every file with amounts is read.
# Files whose wanted columns stand in the same places share a table. Lines that are too short or too long are shifted or cut; none of
# them is of this scheme and year.
set -eu
folder=$1

texts() {
  place=1
  printf c1
  while [ $place -lt "$1" ]; do
    place=$((place + 1))
    printf ',c%s' $place
  done
}

exec sqlite3 -batch :memory: <<SQL
create table east($(texts 20));
create table west($(texts 22));
create table withdrawn($(texts 10));
create table visits($(texts 22));
create table loneliness($(texts 24));
create table competence($(texts 29));
create table activity($(texts 26));
create table later_competence($(texts 36));
create table claims($(texts 24));
create table competence_reports($(texts 25));
create table activity_reports($(texts 23));
.mode csv
.separator ;
.import --skip 4 "|iconv -f WINDOWS-1252 -t UTF-8 $folder/2019/soknader-kompetanse-2019-aust.csv" east
.import --skip 1 "|iconv -f WINDOWS-1252 -t UTF-8 $folder/2020/fastlege-2020.csv" claims
.import --skip 1 $folder/2021/fastlege-2021.csv claims
.import --skip 1 $folder/2019/trukne-soknader-kompetanse-2019.csv withdrawn
.import --skip 1 "|iconv -f WINDOWS-1252 -t UTF-8 $folder/2020/soknader-besoksverter-2020.csv" visits
.import --skip 1 $folder/2020/soknader-ensomhet-2020.csv loneliness
.import --skip 1 $folder/2020/soknader-kompetanse-2020.csv competence
.import --skip 1 $folder/2021/soknader-besoksverter-2021.csv activity
.import --skip 1 $folder/2021/soknader-ensomhet-2021.csv activity
.import --skip 1 $folder/2021/soknader-kompetanse-2021.csv later_competence
.import --skip 1 $folder/2019/rapporter-kompetanse-2019.csv competence_reports
.import --skip 1 $folder/2020/rapporter-kompetanse-2020.csv competence_reports
.import --skip 1 $folder/2021/rapporter-kompetanse-2021.csv competence_reports
.import --skip 1 $folder/2020/sluttrapporter-aktivitet-2020.csv activity_reports
.import --skip 1 $folder/2021/sluttrapporter-aktivitet-2021.csv activity_reports
.import --skip 1 $folder/2019/soknader-kompetanse-2019-vest.csv west
select number, sum(replace(replace(applied, ' ', ''), ',', '')), sum(replace(replace(granted, ' ', ''), ',', '')),
  sum(replace(replace(paid, ' ', ''), ',', '')), sum(replace(used, ',', '')), sum(replace(unused, ',', '')),
  sum(replace(carried, ',', ''))
from (
  select c4 as scheme, c3 as year, c6 as number, c13 as applied, c15 as granted, c17 as paid, null as used, null as unused,
    null as carried from east
  union all select c4, c3, c6, c15, c17, c20, null, null, null from west
  union all select c4, c3, c6, c9, null, null, null, null, null from withdrawn
  union all select c4, c3, c6, c15, c17, c20, null, null, null from visits
  union all select c4, c3, substr(c8, 1, 4), c18, c20, c23, null, null, null from loneliness
  union all select c4, c3, c6, c16, c24, c27, null, null, null from competence
  union all select c4, c3, c8, c19, c21, c24, null, null, null from activity
  union all select c5, c4, c7, c19, c30, c34, null, null, null from later_competence
  union all select c4, c3, c5, c15, c19, c22, null, null, null from claims
  union all select c6, c3, c4, null, null, null, c12, c13, c15 from competence_reports
  union all select c9, c4, c6, null, null, null, c13, c14, c16 from activity_reports)
where scheme = 'Aktivitetstilbud og besøksverter' and year = '2020'
group by number order by number;
SQL
