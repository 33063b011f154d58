"""Money in whole øre, and the ways in which offices write it."""

from math import floor

KRONE = 100
THOUSAND = 1000 * KRONE


def round_down(amount, step=THOUSAND):
    return amount // step * step


def spell(amount, style):
    """The amount as an export writes it; an amount that is not known (None) is a blank cell, never a zero."""
    if amount is None:
        return ""
    sign, (kroner, øre) = "-" if amount < 0 else "", divmod(abs(amount), KRONE)
    if style == "plain":
        return f"{sign}{kroner}" + (f",{øre:02}" if øre else "")
    if style == "decimals":
        return f"{sign}{kroner},{øre:02}"
    if style == "spaced":
        return f"{sign}{kroner:,}".replace(",", " ") + f",{øre:02}"
    if style == "nbsp":
        return f"{sign}{kroner:,}".replace(",", "\u00a0") + (f",{øre:02}" if øre else "")
    if style == "kr":
        return f"kr {sign}{kroner:,}".replace(",", " ") + (f",{øre:02}" if øre else "")
    raise ValueError(f"no such way of writing an amount: {style}")


def share_out(weights, total, step=THOUSAND):
    """Shares the total by weight in whole steps; the sum is exact (largest remainder, ties by place)."""
    if total % step:
        raise ValueError("the total is no whole number of steps")
    whole = sum(weights)
    exact = [total // step * weight / whole for weight in weights]
    shares = [max(1, floor(value)) for value in exact]
    order = sorted(range(len(weights)), key=lambda place: (shares[place] - exact[place], place))
    left, turn = total // step - sum(shares), 0
    while left:
        place = order[turn % len(order)]
        if left > 0 or shares[place] > 1:
            shares[place] += 1 if left > 0 else -1
            left -= 1 if left > 0 else -1
        turn += 1
    return [share * step for share in shares]
