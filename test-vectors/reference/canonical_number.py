"""Canonical numbers of plain attributes (section 5)."""

import re

from errors import Refused

MAX_DIGITS = 38
MIN_MAGNITUDE, MAX_MAGNITUDE = -130, 125
NUMBER = re.compile(r"([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))(?:[eE]([+-]?)([0-9]+))?")


def canonical(text: str) -> str:
    """Plain decimal notation without anything that does not count; Refused outside DynamoDB's range."""
    match = NUMBER.fullmatch(text)
    if match is None:
        raise Refused("text that is no decimal number")
    sign, whole, fraction, bare_fraction, exponent_sign, exponent_digits = match.groups("")
    fraction = fraction or bare_fraction
    digits = (whole + fraction).lstrip("0")
    if not digits:
        return "0"
    exponent = _exponent(exponent_sign, exponent_digits) - len(fraction)
    significant = digits.rstrip("0")
    exponent += len(digits) - len(significant)
    if len(significant) > MAX_DIGITS:
        raise Refused(f"number of over {MAX_DIGITS} significant digits")
    # The magnitude is checked before zeros are written out, so a huge exponent costs nothing.
    if not MIN_MAGNITUDE <= exponent + len(significant) - 1 <= MAX_MAGNITUDE:
        raise Refused("number of a magnitude below 1E-130 or from 1E+126 up")
    return ("-" if sign == "-" else "") + _plain(significant, exponent)


def _exponent(sign: str, digits: str) -> int:
    digits = digits.lstrip("0") or "0"
    if len(digits) > 9:
        raise Refused("number of a magnitude below 1E-130 or from 1E+126 up")
    return int(sign + digits)


def _plain(significant: str, exponent: int) -> str:
    if exponent >= 0:
        return significant + "0" * exponent
    point = len(significant) + exponent
    if point > 0:
        return significant[:point] + "." + significant[point:]
    return "0." + "0" * -point + significant
