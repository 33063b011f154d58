"""Planted mistakes in the answers to the survey on Leve hele livet."""

from copy import deepcopy
from datetime import date

from .planting import first_row


def plant_answers(answers, applications):
    by_name = {answer.place.name: answer for answer in answers}
    answers.remove(by_name["Birkenes"])
    first_row(applications, 2021, "Birkenes").planted.mistake = "survey-not-answered"

    by_name["Valle"].planted.mistake, by_name["Valle"].adopted_on = "council-date-missing", None
    by_name["Vennesla"].planted.mistake, by_name["Vennesla"].adopted_on = "council-date-ahead", date(2022, 9, 1)
    by_name["Åseral"].planted.mistake, by_name["Åseral"].network = "answer-unknown", "Vet ikke"

    again = deepcopy(by_name["Farsund"])
    again.planted.mistake, again.received, again.participation = "different-answers", date(2021, 2, 24), "Ja"
    answers.append(again)
    again = deepcopy(by_name["Kristiansand"])
    again.planted.mistake, again.received = "repeated-answers", date(2021, 2, 25)
    answers.append(again)
