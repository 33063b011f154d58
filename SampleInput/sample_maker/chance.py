"""Numbers that look random and never change.

Every choice is a hash of its own key, so there is no seed and no order of drawing: a row that is added later
does not disturb any other row, and each Python version gives the same bytes.
"""

import hashlib
from datetime import timedelta


def fraction(*key):
    """A number in 0..<1 that belongs to the key."""
    text = "/".join(str(part) for part in key)
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:6], "big") / 2**48


def whole(low, high, *key):
    """A whole number in low...high, both included."""
    return low + int(fraction(*key) * (high - low + 1))


def pick(choices, *key):
    return choices[int(fraction(*key) * len(choices))]


def shuffled(choices, *key):
    return sorted(choices, key=lambda choice: fraction(*key, choice))


def workday(day):
    """The day itself, or the Monday after it: offices decide and pay on weekdays."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
