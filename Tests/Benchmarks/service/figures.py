"""Figures as the benchmarks print them: beside what they are to hold."""

import math
from collections.abc import Sequence


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which a share of all lies, from 0 to 1; not a number when there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else math.nan


def median(values: Sequence[float]) -> float:
    return quantile(values, 0.5)


def figure(value: float, unit: str = "") -> str:
    """A number with three figures that count."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}{' ' + unit if unit else ''}"


def at_most(value: float, unit: str, ceiling: float) -> str:
    return f"{figure(value, unit)} (at most {ceiling:g}: {'held' if value <= ceiling else 'NOT HELD'})"


def at_least(value: float, unit: str, floor: float) -> str:
    return f"{figure(value, unit)} (at least {floor:g}: {'held' if value >= floor else 'NOT HELD'})"


def exactly(value: int, expected: int) -> str:
    return f"{value} (all of {expected}: {'held' if value == expected else 'NOT HELD'})"


def tell(what: str, words: str) -> None:
    print(f"  {what + ':':<44} {words}", flush=True)
