"""Decisions and amounts: granted sums that meet their total to the krone, and the figures that follow from them."""

from datetime import timedelta

from .amounts import KRONE, THOUSAND, round_down, share_out
from .chance import fraction, whole, workday
from .model import GRANTED, PARTLY, REFUSED, WITHDRAWN

AUDIT_LIMIT = 200 * THOUSAND

#: No recipient's sum in a scheme comes this near the audit limit, but for the planted one.
NEAR_THE_LIMIT = range(188 * THOUSAND, 213 * THOUSAND)


def decide(rows, keep):
    """Decides each row; those in `keep` are always granted, so that something stands on which later rows rest."""
    for row in rows:
        chance = fraction("decision", row.case, row.measure)
        if row.fixed is not None or id(row) in keep:
            row.decision = GRANTED if row.fixed is not None or chance < 0.6 else PARTLY
        elif chance < 0.58:
            row.decision = GRANTED
        elif chance < 0.88:
            row.decision = PARTLY
        else:
            row.decision = REFUSED if chance < 0.96 else WITHDRAWN


def grant(rows, total):
    """Shares the total over the granted rows, in whole thousands; rows with a rate keep theirs."""
    free = [row for row in rows if row.decision in (GRANTED, PARTLY) and row.fixed is None]
    fixed = [row for row in rows if row.fixed is not None]
    for row in rows:
        row.granted = {REFUSED: 0}.get(row.decision, row.fixed)
    left = total - sum(row.fixed for row in fixed)
    for row, share in zip(free, share_out([row.weight for row in free], left)):
        row.granted = share
    return free


def keep_off_the_limit(free, every_row, below=(), at=None):
    """Lifts each recipient's sum that is near the audit limit clear of it; the biggest free row pays.

    Municipalities with a number in `below` are cut to a sum under the limit instead, and the one of the number `at` to the
    limit itself (a planted mistake); the biggest row gains.
    """
    sums = {}
    for row in every_row:
        sums[row.case] = sums.get(row.case, 0) + (row.granted or 0)
    donor = max(free, key=lambda row: row.granted)
    for row in free:
        lift = 0
        if row.place.number in below and sums[row.case] >= NEAR_THE_LIMIT.start:
            lift = -min(sums[row.case] - NEAR_THE_LIMIT.start + THOUSAND, row.granted - 20 * THOUSAND)
        elif row.place.number == at:
            lift = AUDIT_LIMIT - sums[row.case]
        elif sums[row.case] in NEAR_THE_LIMIT and row.case != donor.case:
            lift = NEAR_THE_LIMIT.stop - sums[row.case] + THOUSAND
        row.granted += lift
        donor.granted -= lift
        sums[row.case] += lift


def complete(row, decided, paid_whole=False):
    """Everything else in a decided row: applied, own money, proposal, decision day, payment, which may be in parts."""
    key = (row.case, row.measure)
    if row.decision == GRANTED:
        row.applied = row.granted
    elif row.decision == PARTLY:
        row.applied = round_down(int(row.granted * (1.15 + 0.5 * fraction("more", *key)))) + 5 * THOUSAND
    else:
        row.applied = max(20 * THOUSAND, round_down(int(row.weight)))
    row.own = round_down(int(row.applied * (0.2 + 0.4 * fraction("own", *key))), 500 * KRONE)
    row.other = whole(1, 6, "other", *key) * 10 * THOUSAND if fraction("has other", *key) < 0.2 else 0
    row.proposed = {WITHDRAWN: None, REFUSED: 0}.get(row.decision, row.granted)
    if row.decision == PARTLY and fraction("proposed", *key) < 0.25:
        row.proposed = (row.granted + row.applied) // 2 // THOUSAND * THOUSAND
    if row.decision == WITHDRAWN:
        return
    row.decided = workday(decided)
    in_parts = not paid_whole and row.fixed is None and row.granted >= 150 * THOUSAND and fraction("in parts", *key) < 0.12
    row.paid = row.granted * 4 // 5 if in_parts else row.granted
    row.paid_on = workday(decided + timedelta(days=whole(14, 30, "paid", row.case))) if row.paid else None
