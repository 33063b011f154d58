"""The whole sample on one page: what happened in Agder 2019-2021, in the only order there is."""

from dataclasses import dataclass

from . import absence, activity, competence, money_flow, survey
from . import planting, planting_answers, planting_claims, planting_reports
from .chance import fraction, pick


@dataclass
class Agder:
    applications: list
    reports: list
    statuses: list
    answers: list


#: Remarks with what free text brings along: separators, quotes, line breaks, a leading dash.
_REMARKS = {
    2019: ('Kurset "Trygg i møtet"; to samlinger', "Ettersendt budsjett; se dok. 3"),
    2020: ('Rådmannen ber om at "pårørendeskole" prioriteres; egen sak', "Søknaden gjelder to år;\nførste år her"),
    2021: ("- se vedlegg 2", 'Samarbeid med "Vaffeltorsdag";\nfrivillige stiller', "Omsøkt også i 2020; videreføres"),
}


def make():
    rows = [row for year in competence.TOTALS for row in competence.applications(year)]
    planting.adjust_competence(rows)
    reports = money_flow.competence_reports(rows)
    activities = [row for year in (2020, 2021) for make in (activity.loneliness, activity.visiting) for row in make(year)]
    reports += money_flow.activity_reports(activities)
    statuses = list(money_flow.status_reports(activities))
    rows += activities
    for row in rows:
        if fraction("remark", row.case, row.measure) < 0.15:
            row.remark = pick(_REMARKS[row.year], "which remark", row.case, row.measure)
    rows += absence.claims(2020) + absence.claims(2021)
    answers = survey.answers()
    planting_reports.plant_reports(reports, statuses, rows)
    planting_answers.plant_answers(answers, rows)
    planting.plant_applications(rows)
    planting_claims.plant_claims(rows)
    return Agder(rows, reports, statuses, answers)
