"""The survey on Leve hele livet, spring 2021: one answer from each of the 25 municipalities."""

from datetime import date, timedelta

from .chance import fraction, whole
from .model import Answer
from .places import TODAY

#: Answers that do not meet all four criteria, so that the status list has something to tell:
#: a process without a date, no plan and no process, no link to the social part, not in a network.
PROCESS_WITHOUT_DATE, NOTHING_YET, NO_SOCIAL_PART, NO_NETWORK = "4211", "4222", "4224", "4228"


def answers():
    return [_answer(place) for place in TODAY]


def _answer(place):
    number = place.number
    adopted = number not in (PROCESS_WITHOUT_DATE, NOTHING_YET) and fraction("adopted", number) < 0.55
    process = not adopted and number != NOTHING_YET
    dated = process and number != PROCESS_WITHOUT_DATE
    adopted_on = _council_day(date(2020, 2, 6), whole(0, 46, "adopted on", number))
    return Answer(
        place=place,
        received=date(2021, 1, 25) + timedelta(days=whole(0, 25, "survey", number)),
        adopted="Ja" if adopted else "Nei" if number == NOTHING_YET else "Under arbeid",
        adopted_on=adopted_on if adopted else None,
        council_case=f"{whole(4, 98, 'council', number)}/{adopted_on.year % 100}" if adopted else "",
        process="" if adopted else "Ja" if process else "Nei",
        planned_on=_council_day(date(2021, 4, 22), whole(0, 30, "planned", number)) if dated else None,
        social_part="Nei" if number in (NO_SOCIAL_PART, NOTHING_YET) else "Ja",
        network="Nei" if number == NO_NETWORK else "Planlagt" if fraction("network", number) < 0.25 else "Deltar",
        mapping="Ja" if adopted or fraction("mapping", number) < 0.5 else "Nei",
        participation="Ja" if fraction("participation", number) < 0.8 else "Nei",
        remark=_REMARKS.get(number, ""),
    )


def _council_day(first, weeks):
    """A Thursday so many weeks later; what would fall in July is put off until after the holidays."""
    day = first + timedelta(weeks=weeks)
    return day + timedelta(weeks=7) if day.month == 7 else day


_REMARKS = {
    "4203": 'Planen heter "Gode dager"; den gjelder til 2028',
    "4211": "Prosessen er beskrevet i økonomiplanen,\nmen dato for vedtak er ikke satt",
    "4228": "Vi vurderer nettverk; se eget brev",
}
