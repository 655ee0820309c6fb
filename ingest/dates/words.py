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
# Before a number: "Mon 4 December", "Thurs 20/11".
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 1, "thur": 3, "thurs": 3}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
SMALL = {
    name: number
    for number, name in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
ORDINAL_DAYS = {
    name: number
    for number, name in enumerate(
        [
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
            *("eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third"),
            *("twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth"),
            *("thirtieth", "thirty-first"),
        ],
        1,
    )
}
SMALL |= {"a": 1, "an": 1, "couple of": 2, "fourteen": 14, "fifteen": 15, "eighteen": 18, "twenty": 20}
SMALL |= {"twenty-one": 21, "twenty-four": 24, "twenty-eight": 28, "thirty": 30, "sixty": 60, "ninety": 90}

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
    "through": "on",  # through 2015
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
    "past": "after",  # fund the ward past March 2018
    "not before": "after",
    "no earlier than": "after",
}

# Days and seasons of the calendar by which papers set dates: month and day; a month alone where the name is of no day.
FEASTS = {
    "christmas eve": "12-24",
    "christmas day": "12-25",
    "christmas": "12-25",
    "xmas": "12-25",
    "boxing day": "12-26",
    "new year’s eve": "12-31",
    "new year’s day": "01-01",
    "burns night": "01-25",
    "valentine’s day": "02-14",
    "st david’s day": "03-01",
    "lady day": "03-25",
    "st george’s day": "04-23",
    "midsummer day": "06-24",
    "midsummer’s day": "06-24",
    "midsummer": "06",
    "michaelmas day": "09-29",
    "michaelmas": "09-29",
    "hallowe’en": "10-31",
    "halloween": "10-31",
    "all saints’ day": "11-01",
    "bonfire night": "11-05",
    "guy fawkes night": "11-05",
    "guy fawkes": "11-05",
    "schools break up": "07",
}
# Feasts that move with Easter: days after Easter Sunday.
MOVING_FEASTS = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter monday": 1,
    "easter sunday": 0,
    "easter": 0,
    "whit sunday": 49,
    "whitsun": 49,
    "pentecost": 49,
}
# The months in which schools have half-term.
HALF_TERMS = (2, 5, 10)
# Bank holidays by the words before them: month, and whether the last Monday of it.
BANK_HOLIDAYS = {
    "august": (8, True),
    "summer": (8, True),
    "spring": (5, True),
    "early": (5, False),
    "may day": (5, False),
}

# Parts of a month, season or year.
EARLY = frozenset({"early", "beginning", "start", "turn"})
LATE = frozenset({"late", "end", "close"})
MIDDLE = frozenset({"mid", "middle"})
