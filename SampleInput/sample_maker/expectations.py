"""What a right reading of the files must find: figures and places, computed from the records, not from the files."""

import json

from . import ordinary
from .mistakes import BY_KEY, ELSEWHERE, FIGURES, MISTAKES, counts
from .model import PARTS, Application, Report

MONEY_OF_APPLICATIONS = {"applied": "applied", "proposed": "proposed", "granted": "granted", "paid": "paid",
                         "carryOverApplied": "carry_applied"}
MONEY_OF_REPORTS = {"granted": "granted", "carriedIn": "carried_in", "available": "available", "used": "used",
                    "unused": "unused", "carryOverApplied": "carry_applied", "carryOverApproved": "carry_approved",
                    "toRepay": "to_repay"}


def expectations(agder, files):
    applications = [row for row in agder.applications if counts(row)]
    reports = [report for report in agder.reports if counts(report)]
    return {
        "about": "Made by SampleInput/make_sample.py. Amounts are øre; lines are physical and 1-based.",
        "files": [_file(file) for file in files],
        "applications": _sums(applications, MONEY_OF_APPLICATIONS, by=("municipality", "round")),
        "applicationTotals": _sums(applications, MONEY_OF_APPLICATIONS),
        "reports": _sums(reports, MONEY_OF_REPORTS, by=("municipality", "round")),
        "reportTotals": _sums(reports, MONEY_OF_REPORTS),
        "findings": findings(files),
        "ordinary": ordinary_findings(agder, files),
        "elsewhere": [elsewhere._asdict() for elsewhere in ELSEWHERE],
    }


def _file(file):
    planted = [record.planted.mistake for record in file.export.records if not counts(record)]
    return {
        "path": file.export.path,
        "kind": file.export.kind,
        "encoding": {"utf-8-sig": "utf-8-bom", "cp1252": "windows-1252"}.get(file.export.encoding, "utf-8"),
        "lineEnd": "lf" if file.export.line_end == "\n" else "crlf",
        "physicalLines": file.lines,
        "titleLines": file.title_lines,
        "headingLine": file.heading_line,
        "records": len(file.export.records),
        "posted": len(file.export.records) - len(planted),
        "quarantined": len(planted),
        "totalRows": file.total_rows,
        "blankLines": file.blank_lines,
        "separatorLines": file.separator_lines,
        "repeatedHeadings": file.repeated_headings,
        "footerLines": file.footer_lines,
    }


def _sums(records, money, by=()):
    groups = {}
    for record in records:
        part = PARTS[record.part] if isinstance(record, Application) else record.part
        key = (record.year, record.scheme, part, *({"municipality": record.place.today, "round": record.round}[name]
                                                   for name in by))
        groups.setdefault(key, []).append(record)
    sums = []
    for key, members in sorted(groups.items()):
        entry = dict(zip(("year", "scheme", "part", *by), key))
        if isinstance(members[0], Application):
            entry["cases"] = len({member.case for member in members})
        entry["rows"] = len(members)
        if isinstance(members[0], Report):
            entry["attested"] = sum(member.attested for member in members)
        for name, field in money.items():
            entry[name] = sum(getattr(member, field) or 0 for member in members)
        sums.append(entry)
    return sums


def findings(files):
    """One entry for each planted mistake, in the order of the list: file and line, a file as a whole, or a figure."""
    found = {key: ("", 0, figure) for key, figure in FIGURES.items()}
    for file in files:
        places = [(record.planted.mistake, line) for record, line in zip(file.export.records, file.record_lines)]
        places += [(key, file.line_of(place)) for key, place in file.export.mistakes.items()]
        for key, line in places:
            if key in found:
                raise ValueError(f"{key} is planted twice")
            if key:
                found[key] = file.export.path, line, ""
    if set(found) != set(BY_KEY):
        raise ValueError(f"planted and listed mistakes differ: {set(found) ^ set(BY_KEY)}")
    return [
        {"no": number, "key": mistake.key, "rules": list(mistake.rules), "severity": mistake.severity,
         **dict(zip(("file", "line", "figure"), found[mistake.key]))}
        for number, mistake in enumerate(MISTAKES, 1)
    ]


def ordinary_findings(agder, files):
    """One entry for each rule and file, with all its lines, and for each rule at a figure."""
    entries = {}
    for rule, severity, path, line, figure in ordinary.findings(agder, files):
        entries.setdefault((rule, severity, path, figure), []).append(line)
    return [{"rule": rule, "severity": severity, "file": path, "lines": lines if path else [], "figure": figure}
            for (rule, severity, path, figure), lines in sorted(entries.items())]


def as_json(value):
    """JSON with one entry of a list on each line, so that a change shows as the lines it is."""
    members = []
    for name, member in value.items():
        text = json.dumps(member, ensure_ascii=False)
        if isinstance(member, list):
            text = "[\n" + ",\n".join("    " + json.dumps(entry, ensure_ascii=False) for entry in member) + "\n  ]"
        members.append(f'  "{name}": {text}')
    return ("{\n" + ",\n".join(members) + "\n}\n").encode("utf-8")
