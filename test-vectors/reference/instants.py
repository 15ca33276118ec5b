"""Instants in the two forms that the format uses (sections 1 and 3)."""

import re

from errors import Refused

SECONDS = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z")
NANOSECONDS_PER_SECOND = 1_000_000_000


def is_to_the_second(text: str) -> bool:
    """Whether `text` is a real UTC instant in the form of `created_at`, 2026-11-22T10:38:00Z.

    No leap second, no 24:00: what no clock of the store shows is not an instant.
    """
    match = SECONDS.fullmatch(text)
    if match is None:
        return False
    year, month, day, hour, minute, second = (int(group) for group in match.groups())
    return 1 <= month <= 12 and 1 <= day <= _days(year, month) and hour < 24 and minute < 60 and second < 60


def component(to_the_second: str, nanoseconds: int) -> str:
    """The 30-character form of a key component, with nine fraction digits (section 1)."""
    if not is_to_the_second(to_the_second) or not 0 <= nanoseconds < NANOSECONDS_PER_SECOND:
        raise Refused("not an instant of the years 0000 to 9999")
    return f"{to_the_second[:-1]}.{nanoseconds:09d}Z"


def _days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
