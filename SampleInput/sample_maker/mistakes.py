"""The planted mistakes: the one list of them. `planting.py` and its neighbours make the records that have them.

Everything else that is found in the sample follows from what ordinary records say; `ordinary.py` reckons it out. A record
that leads to an error is mostly one of its own, so that the published sums hold exactly when it is left out.
"""

from typing import NamedTuple

ERROR, WARNING, NOTE = "error", "warning", "note"


class Mistake(NamedTuple):
    key: str
    #: The numbers of the rules that find it, most often one.
    rules: tuple
    severity: str
    what: str


def _mistakes(severity, text):
    """One for each line: key, rules, and what is wrong."""
    for line in text.strip().splitlines():
        key, rules, what = line.split("|")
        yield Mistake(key, tuple(rules.split("+")), severity, what)


MISTAKES = (
    *_mistakes(ERROR, """
unknown-scheme|SCH-001|Ordning «Tilskudd til trivselstiltak» finnes ikke i katalogen
unknown-part|SCH-002|Delordning «Frivillighet» finnes ikke i ordningen
scheme-of-another-body|SCH-003|Lindrende behandling deles ut av et annet organ
unknown-municipality|MUN-001|Kommune 4299 Trollvik finnes ikke
eight-digit-municipality|MUN-001|Kommunenummer med åtte sifre, «42030000»
number-name-conflict|MUN-002|Nummer 4203 er Arendal, men navnet er Risør
outside-county|MUN-003|«301» er Oslo (0301 som har mistet nullen), ikke Agder
damaged-text|TXT-001|En «ø» fra Windows-1252 i en fil som ellers er UTF-8
short-record|REC-001|For få felt: linjen er kuttet etter Vedtak
long-record|REC-001|For mange felt: semikolon i merknad uten anførselstegn
year-missing|REC-002|Året er tomt
unclosed-quote|REC-003|Anførselstegn foran merknaden, og ingen bak
unreadable-amount|VAL-001|Søkt beløp er «ca. 300 000»
exact-duplicate|DUP-001|Raden er helt lik den siste før den gjentatte overskriften
refused-but-granted|GRT-002|Vedtak er Avslag, men innvilget er 45 000 kr
paid-over-granted|PAY-001|Innvilget 60 000 kr, utbetalt 66 000 kr
over-absence-rate|RAT-002|Innvilget 50 000 kr for fem dager, som gir høyst 48 760 kr
used-unused-available|USE-001|Forbruk + ubrukt er 10 000 kr mindre enn disponibelt
available-not-granted|USE-002|Disponibelt er 20 000 kr mer enn innvilget, og ingenting er overført inn
negative-use|USE-004|Forbruk er −5 000 kr
carry-over-unused|CAR-001|Søkt overført 45 000 kr, ubrukt er 30 000 kr
wrong-repayment|CAR-003|Tilbakebetales 20 000 kr, men 30 000 kr er ubrukt og ingenting er overført
"""),
    *_mistakes(WARNING, """
stray-quote|REC-004|Tekst etter anførselstegnet som lukker feltet
unknown-decision|VAL-002|Vedtak er «Henlagt»
thousands-in-heading|VAL-004|Overskriften sier «(i 1000 kr)»
amounts-in-thousands|VAL-005|Alle beløp i kolonnen er under 5 000 kr
power-of-ten|VAL-006|Søkt beløp er «1,3E+06», slik regneark skriver 1 300 000
unreadable-count|VAL-007|Antall deltakere er «ca. 10»
same-measure-twice|DUP-002|Samme sak og tiltak står to ganger med ulike beløp (den andre raden)
granted-over-applied|GRT-001|Innvilget er 10 000 kr mer enn søkt
granted-over-frame|FRM-001|Besøksverter 2021: innvilget 8 475 000 kr, rammen er 8 400 000 kr (75 000 kr over)
paid-over-frame|PAY-002|Besøksverter 2021: også utbetalt 75 000 kr mer enn rammen
wrong-total-row|TOT-001|Sumraden har byttet om to siffer i summen av omsøkt beløp
second-application|APP-001|Kvinesdal har sendt to søknader om kompetanse og innovasjon 2021
second-contact|APP-002|Froland har to kontaktpersoner i samme søknad
organisation-applies|APP-003|En stiftelse søker om besøksverter
measure-at-home|APP-004|Besøksverter for dem som bor i eget hjem
wrong-budget|APP-006|Totalbudsjettet er 10 000 kr mer enn delene
proposed-over-applied|APP-007|Tilrådd er 5 000 kr mer enn søkt
study-day-granted|CNT-001|En fagdag er innvilget penger
over-student-rate|RAT-001|Søkt 70 000 kr for to studenter, satsen gir 60 000 kr
claim-incomplete|FAS-001|Regnskapsutskrift er ikke vedlagt
absence-outside-rate|FAS-002|Fraværet er ført på 2019, før ordningen kom
overlapping-absence|FAS-003|Samme lege har fravær for to kommuner på samme dager
more-days-than-period|FAS-004|Åtte fraværsdager på fem kalenderdager
insured-doctor|FAS-005|Legen er forsikret i arbeidsgiverperioden
claim-over-booked|FAS-006|Innvilget mer enn det som er regnskapsført
former-mailbox|CON-001|E-postadressen er embetets gamle
amount-in-thousands|PLA-002|Tilrådd er en tusendel av søkt
survey-not-answered|LHL-001|Birkenes har søkt, men ikke svart i kartleggingen
council-date-missing|LHL-003|Valle har vedtatt plan, men ingen dato for vedtaket
different-answers|LHL-006|Farsund har svart to ganger, og ikke likt
answer-unknown|LHL-007|Åseral vet ikke om kommunen deltar i nettverk
council-date-ahead|LHL-009|Vennesla har vedtatt planen på en dag som ikke er kommet
used-over-available|USE-003|Forbruk er 12 500 kr mer enn disponibelt
approved-over-applied|CAR-002|Godkjent overført er 5 000 kr mer enn søkt
carry-over-unequal|CAR-004|Evje og Hornnes søker om 10 000 kr mindre overført enn rapporten for 2020 sier
carry-over-not-in-application|CAR-005|Kvinesdal har ikke ført opp overføringen i søknaden for 2021
carried-in-unlike-approved|CAR-006|Valle har overført inn 10 000 kr mer i 2021 enn det som ble godkjent
attestation-missing|AUD-001|Tvedestrand mangler revisjonsattest for 2020
printout-missing|AUD-003|Åmli mangler både regnskapsutskrift og attest for 2021
report-without-application|REP-001+AUD-005|Rapport med attest fra Bykle på besøksverter 2021, der kommunen ikke har noen søknad
missing-report-4212|REP-002|Vegårshei har ikke rapportert på kompetanse 2020
missing-report-4220|REP-002|Bygland har ikke rapportert på kompetanse 2020
late-application|DDL-001|Søknad om tiltak mot ensomhet to dager etter fristen
late-report|DDL-002|Iveland har rapportert på kompetanse 2020 tre dager etter fristen
late-status-report|DDL-003|Kort statusrapport to dager etter fristen
status-report-missing|STA-001+REP-002|Et lag har verken sendt kort statusrapport eller sluttrapport
no-plan-for-beginning|STA-002|Tiltaket er ikke igangsatt, og ingen plan er oppgitt
progress-out-of-order|PRG-001|Flere fullførte enn påbegynte
"""),
    *_mistakes(NOTE, """
wrong-encoding|TXT-002|«Ã…seral» er Åseral lest i feil tegnsett
point-in-amount|VAL-003|Et beløp med ett punktum, som «85.000»: andre beløp i kolonnen viser at det skiller tusener
applicant-in-doubt|APP-008|En fylkeskommune søker om besøksverter; kildene er uenige om den kan
staff-not-told|APP-005|Omsorgsbolig uten opplysning om bemanningen
study-day-applied|CNT-002|Søkt om penger til et dagskurs
unlike-absence-rate|RAT-003|Krevd 38 000 kr for fire dager, satsen gir 39 008 kr
unlike-student-rate|RAT-004|Søkt 55 000 kr for to studenter, satsen gir 60 000 kr
contact-of-two|CON-002|Hægebostad har samme kontaktperson som Åseral i 2019
tenfold|PLA-001|Iveland søkte i 2019 om «60», ført i tusen kroner, og i 2020 mer enn ti ganger så mye
repeated-answers|LHL-008|Kristiansand har svart to ganger, og likt
attestation-for-two-years|AUD-002|Vegårshei er innvilget mer enn grensen i 2021, men har brukt mindre; attesten kan komme for to år
exactly-at-limit|AUD-004+RAD-001|Hægebostad er innvilget akkurat 200 000 kr i 2021
report-without-deadline|REP-003|Et lag har ikke rapportert på 2021, der frist ikke er satt
near-deadline|RAD-002|Søknad om tiltak mot ensomhet dagen før fristen
"""),
)

BY_KEY = {mistake.key: mistake for mistake in MISTAKES}

#: Mistakes that show at a figure, and not in any line.
FIGURES = {
    "granted-over-frame": "2021/besoksverter/42/granted",
    "paid-over-frame": "2021/besoksverter/42/paid",
    "tenfold": "2020/kompetanse-innovasjon:kompetanse/4218/applied",
}

#: Mistakes for which no row can be made of a record, so that nothing else is said of it.
UNREAD = ("damaged-text", "short-record", "long-record", "year-missing", "unclosed-quote", "unreadable-amount")


class Elsewhere(NamedTuple):
    rule: str
    why: str
    #: The file or folder of the test that shows it.
    shownBy: str


#: The rules that find nothing in the sample, because it can have no such mistake.
ELSEWHERE = (
    Elsewhere("SUM-001", "en sum som ikke kan regnes ut, stanser hele kjøringen", "Tests/ExportReadingTests/FindingTests.swift"),
    Elsewhere("CAT-001", "feilen står i katalogen", "Tests/tilskuddTests/Cases/runs/rate-gap"),
    Elsewhere("FRM-002", "feilen står i katalogen", "Tests/tilskuddTests/Cases/runs/frames-do-not-add-up"),
    *(Elsewhere(f"WAI-00{number}", "unntak står ikke i eksportene", "SampleInput/unntak/unntak.toml")
      for number in range(1, 5)),
    Elsewhere("RAD-003", "de kunngjorte rammene er brukt på krona", "Tests/tilskuddTests/Cases/runs/frame-nearly-used"),
)


def counts(record):
    """Whether the record is in the sums: all are, but for those whose mistake is an error."""
    return record.planted.mistake is None or BY_KEY[record.planted.mistake].severity != ERROR


def is_read(record):
    """Whether a row can be made of the record."""
    return record.planted.mistake not in UNREAD
