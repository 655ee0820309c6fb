"""The words that dates are made of, as tables: months, seasons, feasts, number words, and the words before a date."""

_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH_NAMES = "|".join(name.capitalize() for name in _NAMES)  # for patterns
MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
SMALL = {
    name: number
    for number, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
SMALL |= {"a": 1, "an": 1, "couple of": 2, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24, "thirty": 30}

# How far a period reaches, in days or months. Working days are counted as seven to five.
DAYS = {"day": 1.0, "working day": 1.4, "clear day": 1.0, "week": 7.0, "fortnight": 14.0}
MONTHS_LONG = {"month": 1, "quarter": 3, "year": 12}

# The word or words before a date, and what they make of it. "begin" is a date from which something runs, "after" one
# that only bounds it, "past" one at which something was.
ROLES = {
    "by": "by",  # by 31 March
    "before": "by",  # before the end of February
    "prior to": "by",  # prior to the April meeting
    "no later than": "by",  # no later than 30 September
    "not later than": "by",
    "ahead of": "by",  # ahead of the May meeting
    "in time for": "by",  # in time for the winter
    "due": "by",  # due 9 August
    "deadline": "by",  # deadline: 5 May
    "until": "until",
    "till": "until",
    "on": "on",
    "at": "on",  # at 31 March
    "in": "on",
    "for": "on",  # for the May meeting
    "to": "on",  # to the June meeting
    "during": "on",
    "throughout": "on",
    "over": "on",
    "within": "on",
    "with effect from": "begin",
    "from": "begin",
    "as of": "begin",
    "starting": "begin",
    "beginning": "begin",
    "commencing": "begin",
    "since": "past",  # since April 2015
    "dated": "past",  # a letter dated 3 May
    "of": "past",  # the minutes of 25 September
    "after": "after",  # only after 2019
    "until after": "after",
    "beyond": "after",  # fund the service beyond March 2018
    "not before": "after",
    "no earlier than": "after",
}

# Parts of a month, season or year.
EARLY = frozenset({"early", "beginning", "start", "turn"})
LATE = frozenset({"late", "end", "close"})
MIDDLE = frozenset({"mid", "middle"})
