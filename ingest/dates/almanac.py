"""Calendar sums that papers need: Easter, financial years and quarters, months on from a day."""

import calendar
from datetime import date, timedelta

# Quarters of the financial year: first and last month, and how many years after the one that it is named by.
FINANCIAL_QUARTERS = {1: (4, 6, 0), 2: (7, 9, 0), 3: (10, 12, 0), 4: (1, 3, 1)}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def financial_year(day: date) -> int:
    """The year in which the financial year of the day begins, in April."""
    return day.year if day.month >= 4 else day.year - 1


def of_financial_year(year: int) -> str:
    """The financial year that begins in April of `year`, as an EDTF interval."""
    return f"{year:04d}-04/{year + 1:04d}-03"


def quarter_of(day: date) -> int:
    """The quarter of the financial year that the day is in, 1 to 4."""
    return (day.month - 4) % 12 // 3 + 1


def of_quarter(year: int, quarter: int, calendar_year: bool = False) -> str:
    """A quarter of the financial year that begins in `year`, or of the calendar year, as an EDTF interval."""
    first, last, later = FINANCIAL_QUARTERS[quarter]
    if calendar_year:
        first, last, later = 3 * quarter - 2, 3 * quarter, 0
    return f"{year + later:04d}-{first:02d}/{year + later:04d}-{last:02d}"


def last_day(year: int, month: int) -> date:
    """The last day of the month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the month's last day where it is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def monday_after(day: date) -> date:
    """The Monday of the week after the day's own."""
    return day + timedelta(days=7 - day.weekday())
