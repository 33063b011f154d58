"""The files: which records are in each, under which headings, and the habits of the office that exported them."""

from .absence import RATE
from .amounts import KRONE
from .model import COMPETENCE, DOCTORS_PAY, LONELINESS, VISITING
from .planting import exact_duplicate
from .writing import Export, Money, Text

SCHEME_NAMES = {
    COMPETENCE: "Kompetanse- og innovasjonstilskudd",
    LONELINESS: "Aktivitetstiltak for å motvirke ensomhet",
    VISITING: "Aktivitetstilbud og besøksverter",
    DOCTORS_PAY: "Kompensasjon til næringsdrivende fastleger ved sykefravær knyttet til koronavirus",
}
PART_NAMES = {
    "kompetanse": "Kompetanse", "bpa-innovasjon": "BPA og innovasjon", "velferdsteknologi": "Velferdsteknologi", "": ""}

#: Other spellings of names, by file and number; and numbers that lost their zero in a spreadsheet.
_NAMES = {
    ("aust", "0937"): "Evje & Hornnes",
    ("aust", "0912"): "Vegaarshei",
    ("ensomhet-2020", "4219"): "Evje & Hornnes",
    ("besoksverter-2021", "4219"): "Evje Og Hornnes",
}
_LOST_ZERO = ("0901", "0914", "0926")


def _yes(value):
    return "Ja" if value else "Nei"


def _name(file):
    return Text(lambda row: _NAMES.get((file, row.place.number), row.place.name))


def _get(field):
    return Text(lambda row: getattr(row, field))


def _money(field, *styles):
    return Money(lambda row: getattr(row, field), styles)


def _scheme(name=None):
    return Text(lambda row: name or SCHEME_NAMES[row.scheme])


_number = Text(lambda row: row.place.number)
_contact = Text(lambda row: row.contact.name)
_mail = Text(lambda row: row.contact.mail)
_telephone = Text(lambda row: row.contact.telephone)
_regional = Text(lambda row: _yes(row.regional))
_host = Text(lambda row: "Ja" if row.regional else "")


def _number_without_zero(row):
    return row.place.number.lstrip("0") if row.place.number in _LOST_ZERO else row.place.number


def _competence_2019_aust(rows):
    """The old case system's extract: titles above, a total below, numbers that lost their zero, Windows-1252."""
    return Export("2019/soknader-kompetanse-2019-aust.csv", "application", rows, {
        "Saksnummer": _get("case"), "Registrert dato": _get("received"), "Tilskuddsår": _get("year"),
        "Tilskuddsordning": _scheme("Kommunalt kompetanse- og innovasjonstilskudd"), "Del": _get("part"),
        "Kommunenummer": Text(_number_without_zero), "Kommunenavn": _name("aust"),
        "Tiltak": _get("measure"), "Tiltakstype": _get("kind"), "Antall personer": _get("persons"), "Regionalt prosjekt": _regional, "Samarbeidskommuner": _get("partners"),
        "Omsøkt beløp": _money("applied", "nbsp"), "Innstilt beløp": _money("proposed", "nbsp"),
        "Tildelt beløp": _money("granted", "nbsp"), "Status": _get("decision"), "Utbetalt": _money("paid", "nbsp"),
        "Kontakt": _contact, "E-postadresse": _mail, "Merknad": _get("remark"),
    }, encoding="cp1252", titles=("Uttrekk fra sak-/arkivsystem – tilskudd 2019", "Aust-Agder (0901–0941)"),
        total_label="Sum", footer="Utskrift 02.12.2019 10:15 – side 1 av 1")


def _competence_2019_west(rows):
    """From another caseworker's system: LF, no BOM, plain amounts."""
    return Export("2019/soknader-kompetanse-2019-vest.csv", "application", rows, {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "År": _get("year"), "Ordning": _scheme(),
        "Delordning": _get("part"), "Kommunenr": _number, "Kommune": _name("vest"), "Kontaktperson": _contact,
        "E-post": _mail, "Tiltak": _get("measure"), "Tiltakstype": _get("kind"), "Utdanningssted": _get("school"),
        "Studiepoeng": _get("credits"), "Antall deltakere": _get("persons"),
        "Søknadsbeløp": _money("applied", "plain"), "Tilrådd beløp": _money("proposed", "plain"),
        "Innvilget beløp": _money("granted", "decimals"), "Vedtak": _get("decision"), "Vedtaksdato": _get("decided"),
        "Utbetalt beløp": _money("paid", "decimals"), "Utbetalt dato": _get("paid_on"), "Merknad": _get("remark"),
    }, line_end="\n")


def _withdrawn_2019(rows):
    """A caseworker's own list, kept in thousands of kroner."""
    return Export("2019/trukne-soknader-kompetanse-2019.csv", "application", rows, {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "År": _get("year"), "Ordning": _scheme(),
        "Delordning": _get("part"), "Kommunenr": _number, "Kommune": _name("trukne"), "Tiltak": _get("measure"),
        "Søkt beløp (i 1000 kr)": _money("applied", "plain"), "Vedtak": _get("decision"),
    }, mistakes={"thousands-in-heading": "heading", "amounts-in-thousands": ""})


def _competence_2020(rows):
    return Export("2020/soknader-kompetanse-2020.csv", "application", rows, {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "År": _get("year"), "Ordning": _scheme(),
        "Delordning": _get("part"), "Kommunenr": _number, "Kommune": _name("2020"), "Kontaktperson": _contact,
        "E-post": _mail, "Telefon": _telephone, "Tiltak": _get("measure"), "Tiltakstype": _get("kind"),
        "Utdanningssted": _get("school"), "Studiepoeng": _get("credits"), "Antall deltakere": _get("persons"),
        "Søkt beløp": _money("applied", "kr"), "Egenfinansiering": _money("own", "decimals"),
        "Annen finansiering": _money("other", "decimals"), "Totalbudsjett": _money("budget", "decimals"),
        "Søkt overført fra 2019": _money("carry_applied", "spaced"), "Regionalt prosjekt": _regional,
        "Samarbeidskommuner": _get("partners"), "Tilrådd beløp": _money("proposed", "spaced"),
        "Innvilget beløp": _money("granted", "spaced"), "Vedtak": _get("decision"), "Vedtaksdato": _get("decided"),
        "Utbetalt beløp": _money("paid", "spaced"), "Utbetalt dato": _get("paid_on"), "Merknad": _get("remark"),
    }, encoding="utf-8-sig", blank_before=(57,), footer="Utskrift 11.12.2020 14:02 – side 1 av 1")


def _competence_2021(rows):
    """Two extracts laid after each other: the headings come again, and the first row after them is there already."""
    middle = next(index for index, row in enumerate(rows) if row.place.number > "4206")
    rows = rows[:middle] + [exact_duplicate(rows[middle - 1])] + rows[middle:]
    return Export("2021/soknader-kompetanse-2021.csv", "application", rows, {
        "Saksnr": _get("case"), "Dok.nr": Text(lambda row: f"{row.case}-1"), "Mottatt dato": _get("received"),
        "År": _get("year"), "Ordning": _scheme(), "Delordning": _get("part"), "Kommunenr": _number,
        "Kommune": _name("2021"), "Org.nr": _get("organisation_number"), "Kontaktperson": _contact, "E-post": _mail,
        "Telefon": _telephone, "Tiltak": _get("measure"), "Tiltakstype": _get("kind"), "Utdanningssted": _get("school"),
        "Studiepoeng": _get("credits"), "Antall deltakere": _get("persons"), "Herav påbegynt løp": _get("begun"),
        "Søknadsbeløp": _money("applied", "kr", "spaced", "plain", "nbsp"), "Egenfinansiering": _money("own", "spaced"),
        "Annen finansiering": _money("other", "spaced"), "Totalbudsjett": _money("budget", "spaced"),
        "Søkt overført fra 2020": _money("carry_applied", "spaced"), "Regionalt prosjekt": _regional,
        "Samarbeidskommuner": _get("partners"), "Vertskommune": _host, "Signert av": Text(lambda row: "Kommunedirektør"),
        "Vedlegg budsjett": Text(lambda row: "Ja"), "Tilrådd beløp": _money("proposed", "spaced"),
        "Innvilget beløp": _money("granted", "spaced"), "Vedtak": _get("decision"), "Vedtaksdato": _get("decided"),
        "Tilskuddsbrev": _get("letter"), "Utbetalt beløp": _money("paid", "spaced"), "Utbetalt dato": _get("paid_on"),
        "Merknad": _get("remark"),
    }, encoding="utf-8-sig", separators_before=(middle,), headings_again_before=(middle,))


def _loneliness_2020(rows):
    """Number and name in one field."""
    file = "ensomhet-2020"
    return Export("2020/soknader-ensomhet-2020.csv", "application", rows, {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "År": _get("year"), "Ordning": _scheme(),
        "Søkertype": _get("applicant_kind"), "Søker": _get("applicant"), "Org.nr": _get("organisation_number"),
        "Kommune (der tiltaket skjer)": Text(lambda row: f"{row.place.number} - {_name(file).value(row)}"),
        "Kontaktperson": _contact, "E-post": _mail, "Telefon": _telephone, "Tiltak": _get("measure"),
        "Målgruppe": Text(lambda row: "Eldre"), "Bosituasjon": _get("living"), "Antall brukere": _get("persons"),
        "Samarbeidspartnere": _get("partners"), "Regionalt prosjekt": _regional,
        "Omsøkt beløp": _money("applied", "spaced", "kr"), "Innstilt beløp": _money("proposed", "spaced"),
        "Tildelt beløp": _money("granted", "spaced"), "Vedtak": _get("decision"), "Vedtaksdato": _get("decided"),
        "Utbetalt beløp": _money("paid", "spaced"), "Merknad": _get("remark"),
    })


def _loneliness_2021(rows):
    return Export("2021/soknader-ensomhet-2021.csv", "application", rows, {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "År": _get("year"), "Ordning": _scheme(),
        "Søkertype": _get("applicant_kind"), "Søker": _get("applicant"), "Org.nr": _get("organisation_number"),
        "Kommunenr": _number, "Kommune": _name("ensomhet-2021"), "Kontaktperson": _contact, "E-post": _mail,
        "Telefon": _telephone, "Tiltak": _get("measure"), "Målgruppe": Text(lambda row: "Eldre"),
        "Bosituasjon": _get("living"), "Antall brukere": _get("persons"), "Samarbeidspartnere": _get("partners"),
        "Regionalt prosjekt": _regional, "Søknadsbeløp": _money("applied", "nbsp", "decimals"),
        "Tilrådd beløp": _money("proposed", "decimals"), "Innvilget beløp": _money("granted", "decimals"),
        "Vedtak": _get("decision"), "Vedtaksdato": _get("decided"), "Utbetalt beløp": _money("paid", "decimals"),
        "Utbetalt dato": _get("paid_on"), "Merknad": _get("remark"),
    })


def _visiting_2020(rows):
    """Windows-1252, with a total row that somebody typed anew."""
    return Export("2020/soknader-besoksverter-2020.csv", "application", rows, {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "År": _get("year"), "Ordning": _scheme(),
        "Runde": _get("round"), "Kommunenr": _number, "Kommune": _name("besoksverter-2020"), "Kontaktperson": _contact,
        "E-post": _mail, "Tiltak": _get("measure"), "Institusjon/bolig": _get("institution"), "Type": _get("living"),
        "Antall beboere": _get("persons"), "Aktivitet/Besøksvert": _get("kind"),
        "Omsøkt beløp": _money("applied", "spaced"), "Innstilt beløp": _money("proposed", "spaced"),
        "Tildelt beløp": _money("granted", "spaced"), "Vedtak": _get("decision"), "Vedtaksdato": _get("decided"),
        "Utbetalt beløp": _money("paid", "spaced"), "Utbetalt dato": _get("paid_on"), "Merknad": _get("remark"),
    }, encoding="cp1252", total_label="Sum", wrong_total="Omsøkt beløp", mistakes={"wrong-total-row": "total"})


_NYNORSK_DECISIONS = {
    "Innvilget": "Innvilga", "Delvis innvilget": "Delvis innvilga", "Avslag": "Avslag", "Trukket": "Trekt",
    "Under behandling": "Under handsaming"}
_NYNORSK_HOMES = {
    "Sykehjem": "Sjukeheim", "Omsorgsbolig heldøgns": "Omsorgsbustad heildøgns", "Omsorgsbolig": "Omsorgsbustad",
    "Eget hjem": "Eigen heim"}


def _visiting_2021(rows):
    """A caseworker who writes nynorsk."""
    return Export("2021/soknader-besoksverter-2021.csv", "application", rows, {
        "Saksnr": _get("case"), "Motteke dato": _get("received"), "År": _get("year"),
        "Tilskotsordning": _scheme("Aktivitetstilbod og besøksvertar"), "Tildelingsrunde": _get("round"),
        "Søkartype": _get("applicant_kind"), "Søkar": _get("applicant"), "Kommunenr": _number, "Kommune": _name("besoksverter-2021"), "Kontaktperson": _contact, "E-post": _mail,
        "Telefon": _telephone, "Tiltak": _get("measure"), "Institusjon/bustad": _get("institution"),
        "Type": Text(lambda row: _NYNORSK_HOMES[row.living]),
        "Tal på bebuarar": _get("persons"), "Aktivitet/Besøksvert": _get("kind"), "Samarbeidspartnarar": _get("partners"),
        "Søkt beløp": _money("applied", "kr"), "Tilrådd beløp": _money("proposed", "plain"),
        "Innvilga beløp": _money("granted", "plain"),
        "Vedtak": Text(lambda row: _NYNORSK_DECISIONS[row.decision]), "Vedtaksdato": _get("decided"),
        "Utbetalt beløp": _money("paid", "plain"), "Utbetalt dato": _get("paid_on"), "Merknad": _get("remark"),
    })


def _claims(year, rows, **habits):
    return Export(f"{year}/fastlege-{year}.csv", "claim", rows, {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "År": _get("year"), "Ordning": _scheme(),
        "Kommunenr": _number, "Kommune": _name("fastlege"), "Lege": _get("doctor"), "Fravær fra": _get("first_day"),
        "Fravær til": _get("last_day"), "Antall fraværsdager": _get("persons"), "Årsak": _get("cause"),
        "Forsikring arbeidsgiverperiode": Text(lambda row: "Nei"),
        "Inntekt i perioden": Text(lambda row: _yes((row.granted or row.applied) < row.applied)),
        "Sats": Text(lambda row: RATE // KRONE),
        "Søkt beløp": _money("applied", "spaced"), "Regnskapsført": _money("applied", "spaced"),
        "Regnskapsutskrift vedlagt": Text(lambda row: "Ja"), "Signert av": Text(lambda row: "Kommunalsjef helse"),
        "Innvilget": _money("granted", "spaced"), "Vedtak": _get("decision"), "Vedtaksdato": _get("decided"),
        "Utbetalt beløp": _money("paid", "spaced"), "Utbetalt dato": _get("paid_on"), "Merknad": _get("remark"),
    }, **habits)


def _attestation(report):
    return "Ja" if report.attested else "Ikke krav"


def _report_columns(file, year, styles):
    return {
        "Saksnr": _get("case"), "Mottatt dato": _get("received"), "Rapporteringsår": _get("year"), "Kommunenr": _number,
        "Kommune": _name(file), "Ordning": _scheme(), "Delordning": Text(lambda report: PART_NAMES[report.part]),
        "Tiltak": _get("measure"), "Innvilget": _money("granted", *styles),
        "Overført fra tidligere år": _money("carried_in", *styles), "Sum disponibelt": _money("available", *styles),
        "Forbruk": _money("used", *styles), "Ubrukt": _money("unused", *styles),
        f"Søkes overført til {year + 1}": _money("carry_applied", *styles),
        "Godkjent overført": _money("carry_approved", *styles), "Tilbakebetales": _money("to_repay", *styles),
        "Antall planlagt": _get("planned"), "Antall påbegynt": _get("started"), "Antall fullført": _get("finished"),
        "Antall sluttet": _get("left"), "Revisjonsattest vedlagt": Text(_attestation),
        "Regnskapsutskrift vedlagt": Text(lambda report: "Nei" if report.attested else "Ja"),
        "Rapport godkjent": Text(lambda report: "Ja"), "Saksbehandler": Text(lambda report: "SB1"),
        "Avvik/kommentar": _get("comment"),
    }


def _activity_report_columns(styles):
    return {
        "Saksnr": _get("case"), "Rapporttype": Text(lambda report: "Sluttrapport"), "Mottatt dato": _get("received"),
        "Tilskuddsår": _get("year"), "Runde": _get("round"), "Kommunenr": _number, "Kommune": _name("sluttrapporter"),
        "Søker": _get("applicant"), "Ordning": _scheme(), "Tildelt beløp": _money("granted", *styles),
        "Overført fra tidligere år": _money("carried_in", *styles), "Disponibelt": _money("available", *styles),
        "Brukt": _money("used", *styles), "Ubrukte midler": _money("unused", *styles),
        "Søkt overført": _money("carry_applied", *styles), "Godkjent overført": _money("carry_approved", *styles),
        "Tilbakebetales": _money("to_repay", *styles), "Antall planlagt": _get("planned"),
        "Antall påbegynt": _get("started"), "Antall fullført": _get("finished"),
        "Revisjonsattest vedlagt": Text(_attestation),
        "Regnskapsutskrift vedlagt": Text(lambda report: "Nei" if report.attested else "Ja"), "Kommentar": _get("comment"),
    }


def _statuses(statuses):
    def of_application(field):
        return Text(lambda status: getattr(status.application, field))

    return Export("2020/statusrapporter-aktivitet-2020.csv", "status", statuses, {
        "Saksnr": of_application("case"), "Rapporttype": Text(lambda status: "Statusrapport"),
        "Mottatt dato": _get("received"), "Tilskuddsår": of_application("year"), "Runde": of_application("round"),
        "Kommunenr": Text(lambda status: status.application.place.number),
        "Kommune": Text(lambda status: status.application.place.name), "Søker": of_application("applicant"),
        "Ordning": Text(lambda status: SCHEME_NAMES[status.application.scheme]), "Igangsatt": _get("begun"),
        "Igangsatt dato": _get("begun_on"), "Plan hvis ikke igangsatt": _get("plan"),
    })


def _survey(answers):
    return Export("2021/leve-hele-livet-2021.csv", "survey", answers, {
        "År": Text(lambda answer: 2021), "Kommunenr": _number, "Kommune": _name("survey"), "Besvart dato": _get("received"),
        "Plan vedtatt": _get("adopted"), "Kommunestyrevedtak dato": _get("adopted_on"),
        "Saksnr kommunestyret": _get("council_case"), "Prosess beskrevet": _get("process"),
        "Planlagt vedtaksdato": _get("planned_on"), "Kommuneplanens samfunnsdel": _get("social_part"),
        "Regionalt nettverk": _get("network"), "Kartlegging": _get("mapping"), "Medvirkning": _get("participation"),
        "Merknad": _get("remark"),
    }, encoding="utf-8-sig", quote_all=True)


def exports(agder):
    """Every file of the sample, in the order of their paths."""

    def applied(scheme, year, belongs=lambda row: True):
        return [row for row in agder.applications if (row.scheme, row.year) == (scheme, year) and belongs(row)]

    def ordinary(digits):
        return lambda row: row.place.number.startswith(digits) and not row.extract

    def reported(*pairs):
        return [report for report in agder.reports if (report.scheme, report.year) in pairs]

    files = [
        _competence_2019_aust(applied(COMPETENCE, 2019, ordinary("09"))),
        _competence_2019_west(applied(COMPETENCE, 2019, ordinary("10"))),
        _withdrawn_2019(applied(COMPETENCE, 2019, lambda row: row.extract)),
        _competence_2020(applied(COMPETENCE, 2020)),
        _competence_2021(applied(COMPETENCE, 2021)),
        _loneliness_2020(applied(LONELINESS, 2020)),
        _loneliness_2021(applied(LONELINESS, 2021)),
        _visiting_2020(applied(VISITING, 2020)),
        _visiting_2021(applied(VISITING, 2021)),
        _claims(2020, applied(DOCTORS_PAY, 2020), encoding="cp1252", total_label="Totalt"),
        _claims(2021, applied(DOCTORS_PAY, 2021)),
        Export("2019/rapporter-kompetanse-2019.csv", "report", reported((COMPETENCE, 2019)),
               _report_columns("rapporter-2019", 2019, ("spaced",)), encoding="utf-8-sig", quote_all=True),
        Export("2020/rapporter-kompetanse-2020.csv", "report", reported((COMPETENCE, 2020)),
               _report_columns("rapporter-2020", 2020, ("nbsp",)), footer="Utskrift 12.03.2021 09:14 – side 1 av 1"),
        Export("2021/rapporter-kompetanse-2021.csv", "report", reported((COMPETENCE, 2021)),
               _report_columns("rapporter-2021", 2021, ("spaced", "plain"))),
        _statuses(agder.statuses),
        Export("2020/sluttrapporter-aktivitet-2020.csv", "report", reported((LONELINESS, 2020), (VISITING, 2020)),
               _activity_report_columns(("decimals",)), total_label="I alt"),
        Export("2021/sluttrapporter-aktivitet-2021.csv", "report", reported((LONELINESS, 2021), (VISITING, 2021)),
               _activity_report_columns(("kr",))),
        _survey(agder.answers),
    ]
    return sorted(files, key=lambda file: file.path)
