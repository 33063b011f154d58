"""Fills the tables of SampleInput/README.md between their markers, so that they cannot drift from the files."""

from .amounts import KRONE
from .mistakes import ERROR, MISTAKES, NOTE, WARNING
from .model import COMPETENCE, DOCTORS_PAY, LONELINESS, VISITING

_SCHEMES = {
    COMPETENCE: "Kompetanse- og innovasjonstilskudd",
    LONELINESS: "Aktivitetstiltak mot ensomhet",
    VISITING: "Aktivitetstilbud og besøksverter",
    DOCTORS_PAY: "Fastlegekompensasjon",
}
_PARTS = {"kompetanse": "kompetanse", "bpa-innovasjon": "BPA og innovasjon", "velferdsteknologi": "velferdsteknologi"}


def _kroner(øre):
    kroner, rest = divmod(øre, KRONE)
    return f"{kroner:,}".replace(",", "\u00a0") + (f",{rest:02}" if rest else "")


def _table(headings, rows):
    """A Markdown table; headings that begin with '>' are set to the right."""
    lines = ["| " + " | ".join(heading.lstrip(">") for heading in headings) + " |",
             "|" + "|".join("---:" if heading.startswith(">") else "---" for heading in headings) + "|"]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def _granted(expected):
    rows = []
    for (year, scheme), entries in _by_year_and_scheme(expected["applicationTotals"]).items():
        for entry in entries:
            rows.append((year, _SCHEMES[scheme], _PARTS.get(entry["part"], "–"), entry["rows"], _kroner(entry["applied"]),
                         _kroner(entry["granted"]), _kroner(entry["paid"])))
        if len(entries) > 1:
            total = {name: sum(entry[name] for entry in entries) for name in ("rows", "applied", "granted", "paid")}
            rows.append((year, _SCHEMES[scheme], "**i alt**", total["rows"], _kroner(total["applied"]),
                         f"**{_kroner(total['granted'])}**", _kroner(total["paid"])))
    return _table(("År", "Ordning", "Del", ">Rader", ">Søkt, kr", ">Innvilget, kr", ">Utbetalt, kr"), rows)


def _by_year_and_scheme(entries):
    schemes, parts, groups = list(_SCHEMES), ["", *_PARTS], {}

    def place(entry):
        return entry["year"], schemes.index(entry["scheme"]), parts.index(entry["part"])

    for entry in sorted(entries, key=place):
        groups.setdefault((entry["year"], entry["scheme"]), []).append(entry)
    return groups


def _reported(expected):
    rows = []
    for (year, scheme), entries in _by_year_and_scheme(expected["reportTotals"]).items():
        names = ("rows", "carriedIn", "available", "used", "unused", "carryOverApplied", "carryOverApproved", "toRepay")
        total = [sum(entry[name] for entry in entries) for name in names]
        rows.append((year, _SCHEMES[scheme], total[0], *map(_kroner, total[1:])))
    return _table(("Tilskuddsår", "Ordning", ">Rader", ">Overført inn", ">Disponibelt", ">Forbruk", ">Ubrukt",
                   ">Søkt overført", ">Godkjent overført", ">Tilbakebetales"), rows)


def _files(expected):
    names = ("records", "posted", "quarantined", "totalRows", "titleLines", "headingLine", "blankLines", "separatorLines",
             "repeatedHeadings", "footerLines", "physicalLines")
    rows = [(f"`{file['path']}`", file["encoding"], file["lineEnd"], *(file[name] for name in names))
            for file in expected["files"]]
    rows.append(("**i alt**", "", "", *(sum(file[name] for file in expected["files"]) if name != "headingLine" else ""
                                        for name in names)))
    return _table(("Fil", "Tegnsett", "Linjeslutt", ">Poster", ">Telles", ">Karantene", ">Sumrader", ">Titler",
                   ">Overskrift på linje", ">Tomme linjer", ">Bare skilletegn", ">Gjentatt overskrift", ">Bunntekst",
                   ">Linjer"), rows)


_CONSEQUENCES = {ERROR: "feil, telles ikke", WARNING: "advarsel, telles med", NOTE: "merknad, telles med"}


def _mistakes(expected):
    rows = []
    for mistake, finding in zip(MISTAKES, expected["findings"]):
        path = f"`{finding['file']}`" if finding["file"] else f"tallet `{finding['figure']}`"
        rows.append((finding["no"], path, finding["line"] or "–", mistake.what, " og ".join(mistake.rules),
                     _CONSEQUENCES[mistake.severity]))
    return _table((">Nr.", "Fil", ">Linje", "Hva", "Kontroll", "Følge"), rows)


_ORDINARY = {
    "DDL-004": "Fristen er ikke satt i katalogen (én gang for hver ordning, hvert år og hva som er sendt inn)",
    "FRM-003": "Rammen er ikke fastsatt i katalogen",
    "LHL-002": "Kommunen møter ikke alle fire kravene i Leve hele livet, og har søkt om kompetanse og innovasjon",
    "LHL-004": "Prosessen er beskrevet, men ikke når planen skal vedtas",
    "LHL-005": "Bare en prosess er meldt, og fristen for en vedtatt plan er ute",
    "MUN-004": "En av de 30 gamle kommunene, som vises under dagens",
    "RAT-005": "Utdanning som et annet organ også gir tilskudd til",
}


def _ordinary(expected):
    counts = {}
    for entry in expected["ordinary"]:
        key = entry["rule"], entry["severity"]
        counts[key] = counts.get(key, 0) + max(1, len(entry["lines"]))
    rows = [(rule, count, _ORDINARY[rule], _CONSEQUENCES[severity]) for (rule, severity), count in sorted(counts.items())]
    return _table(("Kontroll", ">Antall", "Hva", "Følge"), rows)


def _elsewhere(expected):
    return _table(("Kontroll", "Hvorfor", "Vises av"),
                  [(entry["rule"], entry["why"], f"`{entry['shownBy']}`") for entry in expected["elsewhere"]])


def fill(text, expected):
    tables = {"innvilget": _granted(expected), "rapportert": _reported(expected), "filer": _files(expected),
              "feil": _mistakes(expected), "ordinært": _ordinary(expected), "ellers": _elsewhere(expected)}
    for name, table in tables.items():
        begin, end = f"<!-- {name}: lages av make_sample.py -->", f"<!-- {name}: slutt -->"
        if text.count(begin) != 1 or text.count(end) != 1:
            raise ValueError(f"README.md must have the markers {begin} and {end} once each")
        before, rest = text.split(begin)
        text = f"{before}{begin}\n\n{table}\n\n{end}{rest.split(end)[1]}"
    return text
