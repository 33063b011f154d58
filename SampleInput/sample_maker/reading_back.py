"""Reads the written files as a stranger would: bytes, headings, rows. It knows nothing of how they were made."""

import re
from dataclasses import dataclass, field

#: Each column's own name, by the headings that files give it.
_COLUMNS = {
    "case": "Saksnr Saksnummer", "received": "Mottatt_dato Registrert_dato Motteke_dato Besvart_dato",
    "year": "År Tilskuddsår Rapporteringsår", "scheme": "Ordning Tilskuddsordning Tilskotsordning",
    "part": "Delordning Del", "round": "Runde Tildelingsrunde", "number": "Kommunenr Kommunenummer",
    "name": "Kommune Kommunenavn", "both": "Kommune_(der_tiltaket_skjer)", "measure": "Tiltak",
    "kind": "Tiltakstype", "school": "Utdanningssted", "begun": "Herav_påbegynt_løp", "mail": "E-post E-postadresse",
    "applicant_kind": "Søkertype Søkartype", "living": "Type Bosituasjon", "regional": "Regionalt_prosjekt",
    "persons": "Antall_deltakere Antall_personer Antall_brukere Antall_beboere Tal_på_bebuarar Antall_fraværsdager",
    "applied": "Søknadsbeløp Søkt_beløp Omsøkt_beløp Søkt_beløp_(i_1000_kr)", "own": "Egenfinansiering", "other": "Annen_finansiering",
    "budget": "Totalbudsjett", "proposed": "Tilrådd_beløp Innstilt_beløp",
    "granted": "Innvilget_beløp Tildelt_beløp Innvilga_beløp Innvilget", "paid": "Utbetalt_beløp Utbetalt",
    "decision": "Vedtak Status", "contact": "Kontaktperson Kontakt", "applicant": "Søker Søkar",
    "carry_applied": "Søkt_overført_fra_2019 Søkt_overført_fra_2020 Søkes_overført_til_2020 Søkes_overført_til_2021 "
                     "Søkes_overført_til_2022 Søkt_overført",
    "carried_in": "Overført_fra_tidligere_år", "available": "Sum_disponibelt Disponibelt", "used": "Forbruk Brukt",
    "unused": "Ubrukt Ubrukte_midler", "carry_approved": "Godkjent_overført", "to_repay": "Tilbakebetales",
    "planned": "Antall_planlagt", "started": "Antall_påbegynt", "finished": "Antall_fullført",
    "attested": "Revisjonsattest_vedlagt", "doctor": "Lege", "first_day": "Fravær_fra", "last_day": "Fravær_til",
    "rate": "Sats", "booked": "Regnskapsført", "printout": "Regnskapsutskrift_vedlagt",
    "insured": "Forsikring_arbeidsgiverperiode", "is_begun": "Igangsatt", "plan": "Plan_hvis_ikke_igangsatt",
    "adopted": "Plan_vedtatt", "adopted_on": "Kommunestyrevedtak_dato", "process": "Prosess_beskrevet",
    "planned_on": "Planlagt_vedtaksdato", "social_part": "Kommuneplanens_samfunnsdel", "network": "Regionalt_nettverk",
    "mapping": "Kartlegging", "participation": "Medvirkning",
}
_NAME_OF = {heading.replace("_", " "): name for name, headings in _COLUMNS.items() for heading in headings.split()}

MONEY = ("applied", "own", "other", "budget", "proposed", "granted", "paid", "carry_applied", "carried_in", "available",
         "used", "unused", "carry_approved", "to_repay", "booked")


@dataclass
class File:
    path: str
    kind: str = ""
    encoding: str = ""
    line_end: str = ""
    lines: int = 0
    heading_line: int = 0
    #: How many lines there are of each kind that is no record.
    other: dict = field(default_factory=lambda: dict.fromkeys(
        ("titleLines", "blankLines", "separatorLines", "repeatedHeadings", "footerLines", "totalRows"), 0))
    records: list = field(default_factory=list)
    total: dict = field(default_factory=dict)
    headings: list = field(default_factory=list)


def amount(text):
    """Øre, None for a blank; ValueError for anything that is no amount."""
    bare = re.sub(r"^kr ", "", text).replace(" ", "").replace("\u00a0", "")
    if not bare:
        return None
    if is_power(bare):
        return round(float(bare.replace(",", ".")) * 100)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", bare):
        bare = bare.replace(".", "")
    if not re.fullmatch(r"-?\d+(,\d\d)?", bare):
        raise ValueError(text)
    kroner, _, øre = bare.partition(",")
    return int(kroner) * 100 + int(øre or 0)


def is_power(text):
    return re.fullmatch(r"\d(,\d+)?E\+\d\d", text) is not None


def _records(text):
    """Each record with its first line, and whether a quote in it is never closed, or is closed too early."""
    position, line = 0, 1
    while position < len(text):
        cells, first, marks = [], line, set()
        while True:
            if text.startswith('"', position):
                cell, position = _quoted(text, position, marks)
            else:
                end = re.compile(r"[;\r\n]").search(text, position).start()
                cell, position = text[position:end], end
            cells.append(cell)
            line += cell.count("\n")
            if text[position] != ";":
                break
            position += 1
        position = re.compile(r"\r?\n").match(text, position).end()
        line += 1
        yield cells, first, marks


def _quoted(text, start, marks):
    closed = re.compile(r'"((?:[^"]|"")*)"(?!")').match(text, start)
    end_of_line = re.compile(r"[;\r\n]").search(text, start).start()
    if not closed:
        marks.add("unclosed")
        return text[start:end_of_line], end_of_line
    if text[closed.end()] not in ";\r\n":
        marks.add("stray")
        return text[start:end_of_line], end_of_line
    return closed[1].replace('""', '"'), closed.end()


def _decode(data):
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "surrogateescape"), "utf-8-bom"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252"), "windows-1252"


def read(root, path):
    file = File(path)
    text, file.encoding = _decode((root / path).read_bytes())
    file.line_end = "crlf" if "\r\n" in text else "lf"
    file.lines = text.count("\n")
    for cells, line, marks in _records(text):
        if cells == [""]:
            file.other["blankLines"] += 1
        elif not file.headings and len(cells) < 8:
            file.other["titleLines"] += 1
        elif not file.headings:
            file.headings, file.heading_line = cells, line
        elif cells == file.headings:
            file.other["repeatedHeadings"] += 1
        elif not any(cells):
            file.other["separatorLines"] += 1
        elif len(cells) == 1:
            file.other["footerLines"] += 1
        else:
            row = {_NAME_OF[heading]: cell for heading, cell in zip(file.headings, cells) if heading in _NAME_OF}
            row.update(file=path, line=line, cells=cells, marks=marks, fits=len(cells) == len(file.headings))
            if cells[0] in ("Sum", "Totalt", "I alt"):
                file.other["totalRows"] += 1
                file.total = row
            else:
                file.records.append(row)
    file.kind = _kind(file.headings)
    return file


def _kind(headings):
    for mark, kind in (("Lege", "claim"), ("Igangsatt", "status"), ("Plan vedtatt", "survey"), ("Tilbakebetales", "report")):
        if mark in headings:
            return kind
    return "application"
