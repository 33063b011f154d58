"""What the rules rightly say of records in which nothing is planted: of the survey's answers, of former municipalities, and
of what the catalogue does not know. Reckoned out from the records, as everything else."""

from datetime import date

from .competence import UIA
from .mistakes import NOTE, WARNING, is_read
from .model import COMPETENCE, DOCTORS_PAY, LONELINESS, PARTS, VISITING
from .places import FORMER

#: The day that stands for today when the sample is settled.
AS_OF = date(2022, 3, 15)

#: What the catalogue has a deadline for, by what comes in, scheme and year.
_DEADLINES = {
    ("report", COMPETENCE, 2020), ("application", COMPETENCE, 2021),
    *((kind, scheme, 2020) for kind in ("application", "status", "report") for scheme in (LONELINESS, VISITING)),
}

#: What the catalogue says that no frame is set for.
_WITHOUT_FRAME = ((COMPETENCE, 2021), (LONELINESS, 2021), (DOCTORS_PAY, 2021))

#: Records that name no scheme which the office hands out.
_OTHER_SCHEME = ("unknown-scheme", "scheme-of-another-body")


def findings(agder, files):
    """As (rule, severity, file, line, figure): line 0 and a figure, or file and line."""
    rows = [(file.export, record, line) for file in files for record, line in zip(file.export.records, file.record_lines)
            if is_read(record)]
    yield from _recoded(rows)
    yield from _without_deadline(rows)
    yield from _without_frame(agder)
    yield from _funded_by_another_body(rows)
    yield from _answers(rows)


def _recoded(rows):
    for export, record, line in rows:
        if record.place in FORMER:
            yield "MUN-004", NOTE, export.path, line, ""


def _without_deadline(rows):
    """Told of at the first row of each scheme and year; a claim is never late."""
    told = set(_DEADLINES)
    for export, record, line in rows:
        key = export.kind, record.scheme, record.year
        if export.kind in ("application", "status", "report") and key not in told and _is_own(record):
            told.add(key)
            yield "DDL-004", NOTE, export.path, line, ""


def _is_own(record):
    return record.planted.mistake not in _OTHER_SCHEME


def _without_frame(agder):
    for scheme, year in _WITHOUT_FRAME:
        if any(row.granted for row in agder.applications if (row.scheme, row.year) == (scheme, year)):
            yield "FRM-003", NOTE, "", 0, f"{year}/{scheme}/42/granted"


def _funded_by_another_body(rows):
    """Told of at the first row of the year that has a price per student."""
    for export, record, line in rows:
        if export.kind == "application" and record.year == 2021 and record.measure == UIA and record.persons:
            yield "RAT-005", NOTE, export.path, line, ""
            return


def _answers(rows):
    applicants = {record.place.number for export, record, _ in rows if export.kind == "application" and is_judged(record)}
    seen = set()
    for export, answer, line in rows:
        # Of a municipality that has answered twice the first answer is shown, and the second changes no criterion.
        if export.kind != "survey" or answer.place.number in seen:
            continue
        seen.add(answer.place.number)
        if unmet(answer) and answer.place.number in applicants:
            yield "LHL-002", NOTE, export.path, line, ""
        if answer.process == "Ja" and answer.planned_on is None:
            yield "LHL-004", WARNING, export.path, line, ""
        if answer.process == "Ja" and answer.planned_on is not None:
            yield "LHL-005", WARNING, export.path, line, ""


def is_judged(row):
    """Whether the four criteria of Leve hele livet are asked of the row: not of welfare technology, and not of a course begun."""
    return (row.year, row.scheme) == (2021, COMPETENCE) and _is_own(row) and not row.begun \
        and PARTS[row.part] != "velferdsteknologi"


def unmet(answer):
    """The criteria that an answer does not show to be met."""
    adopted, on_the_way = answer.adopted == "Ja", answer.process == "Ja" and answer.planned_on is not None
    decided = adopted and answer.adopted_on is not None and answer.adopted_on <= AS_OF
    met = {1: adopted or on_the_way, 2: decided or on_the_way and not adopted, 3: answer.social_part == "Ja",
           4: answer.network in ("Deltar", "Planlagt")}
    return [criterion for criterion, is_met in met.items() if not is_met]
