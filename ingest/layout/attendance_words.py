"""What papers write over those who were at a meeting or away, and what ends such a list."""

import re

from ingest.rules.tables import terms

# Words that head a list of people: label as compared (lower case, without the colon) → those listed are there, away …
# Seen in: minutes of councils and CCGs from 2013 to 2023.
ATTENDANCE_LABELS = {
    "present": "present",
    "attendance": "present",
    "attendees": "present",
    "attendance list": "present",
    "attendance details": "present",
    "present voting": "present",
    "present - voting": "present",
    "list of attendance": "present",
    "in attendance": "attending",
    "also in attendance": "attending",
    "also present": "attending",
    "also attending": "attending",
    "others present": "attending",
    "others in attendance": "attending",
    "other attendees": "attending",
    "officers": "attending",
    "officers present": "attending",
    "officers in attendance": "attending",
    "council officers": "attending",
    "other members present": "present",
    "other councillors present": "present",
    "other members": "present",
    "members": "present",
    "members present": "present",
    "board members": "present",
    "board members present": "present",
    "committee members": "present",
    "committee members present": "present",
    "voting members present": "present",
    "councillors": "present",
    "councillors present": "present",
    "co-opted members": "present",
    "co-optees": "present",
    "co-opted": "present",
    "substitutes": "present",
    "invitees": "attending",
    "invited": "attending",
    "guests": "attending",
    "witnesses": "attending",
    "presenters": "attending",
    "partners": "attending",
    "partners present": "attending",
    "observers": "attending",
    "nhs representatives": "attending",
    "representatives": "attending",
    "health representatives": "attending",
    "external representatives": "attending",
    "external attendees": "attending",
    "council": "attending",
    "chair": "present",
    "chairman": "present",
    "vice-chair": "present",
    "vice chair": "present",
    "minutes": "attending",
    "minute taker": "attending",
    "apologies": "away",
    "apologies for absence": "away",
    "apologies received": "away",
    "apologies received from": "away",
    "apologies for non-attendance": "away",
    "absent": "away",
    "apology": "away",
    "membership": "present",
    "memberships": "present",
    "board membership": "present",
    "members in attendance": "present",
    "those present": "present",
    "those in attendance": "present",
    "in the chair": "present",
    "county councillors": "present",
    "borough councillors": "present",
    "city councillors": "present",
    "district councillors": "present",
    "cabinet members": "present",
    "cabinet members present": "present",
    "councillors in attendance": "present",
    "by invitation": "attending",
    "present by invitation": "attending",
    "with them": "attending",
    "without a vote": "attending",
    "in support": "attending",
    "officers in support": "attending",
    "listening": "attending",
    "observing": "attending",
    "online": "attending",
    "participants": "attending",
    "other participants": "attending",
    "dialled in": "attending",
    "by phone": "attending",
    "by telephone": "attending",
    "advisers": "attending",
    "advising": "attending",
    "not present": "away",
    "officers attending": "attending",
    "attending": "attending",
    "also in attendance for this item": "attending",
    "other attendance": "attending",
    "virtual attendance": "present",
    "virtual attendees": "present",
    "attending virtually": "present",
    "attending remotely": "present",
    "remote attendance": "present",
    "public": "public",
    "members of the public": "public",
    "public present": "public",
    "public in attendance": "public",
    "press": "public",
    "press and public": "public",
    "members of the press": "public",
    "public attendance": "public",
    "public speakers": "public",
    "public questioners": "public",
}
# Boards that list their members by kind: "Non-Statutory Members", "Executive members (non-voting)".
_OF_KINDS = terms("""voting|non-voting|non voting|core|statutory|non-statutory|non statutory|elected|substitute|lay
    |ex officio|ex-officio|full|associate|standing|executive|non-executive|non executive|nominated|clinical|partner
    |independent|co-opted voting|co-opted non-voting|permanent|appointed""")
ATTENDANCE_LABELS |= {f"{kind} members{there}": "present" for kind in _OF_KINDS for there in ("", " present")}
# Groups of councillors: "Members of the Task Group", "Working Group membership", "Panel members".
_GROUPS = terms("group|panel|task group|task and finish group|working group|review group|review panel|scrutiny panel")
GROUP_LABELS = frozenset(
    form.format(group)
    for group in _GROUPS
    for form in ("members of the {}", "membership of the {}", "{} members", "{} membership")
)
ATTENDANCE_LABELS |= dict.fromkeys(GROUP_LABELS, "present")
# Boards that sit by kind of member: "Public governors:", "Staff governor:".
_SITTING = terms("""public|staff|appointed|elected|partner|stakeholder|service user|patient|carer|public and staff
    |local authority|nominated""")
ATTENDANCE_LABELS |= {f"{kind} governor{s}": "present" for kind in _SITTING for s in ("", "s")} | {
    "governors": "present"
}


# What less formal papers write over those who were there or away: "Round the table:", "Not able to come:".
_HERE = re.compile(
    r"(?:(?:also|those|and|all|voting members|members|officers) )?(?:in the room|on (?:the )?(?:screen|call|line)"
    r"|(?:a)?round the table|(?<=also )there)"
)
# "Attending in person", "Present via Teams", "In attendance (online)"
_IN_WHAT_WAY = re.compile(
    r"(?:members )?(?:attending|present|attended|joining|in attendance|attendance) \(?(?:in person|online|virtually"
    r"|remotely|by (?:video|phone|telephone|teams|zoom)\w*"
    r"|(?:via|on|over) (?:ms |microsoft )?(?:teams|zoom|video\w*))\)?"
)
# "Present, not voting", "In attendance (non-voting)"
_NOT_VOTING = re.compile(r"(?:members )?(?:present|attending|in attendance)[ ,–-]*\(?(?:not|non-?) ?voting\)?")
# "Attending for this item were:", "The following were in attendance:"
_FOR_THE_ITEM = re.compile(
    r"(?:the following|those|also) (?:people |officers |representatives |witnesses |guests )?(?:were |was )?"
    r"(?:also )?(?:in attendance|present|attending|attended)(?: the meeting)?(?: for this item)?"
    r"|(?:also )?attending for this item(?: were)?"
)
_AWAY = re.compile(
    r"(?:those )?(?:not|unable|sorry|could(?:n[’']t| not)|who could(?:n[’']t| not)|sent)(?: [a-z]+){0,4}?"
    r" (?:present|there|here|come|attend|apolog(?:y|ies))|regrets"
)


_OF_THE_PUBLIC = re.compile(r"\bpublic\b(?! (?:health|governors?|sector|service))")


def attendance_of(label: str) -> str | None:
    """Whether those listed under the label (lower case, without colon) are present, attending, away or public."""
    known = ATTENDANCE_LABELS.get(label)
    if known is None and len(label) < 40:
        known = "away" if _AWAY.fullmatch(label) else "attending" if _HERE.fullmatch(label) else None
        known = "present" if _IN_WHAT_WAY.fullmatch(label) else known
    if known or len(label) > 60 or ":" in label or "|" in label:
        return known  # a row may end so: "councillor roe | chair | present"
    if _FOR_THE_ITEM.fullmatch(label) or _NOT_VOTING.fullmatch(label):
        return "attending"
    if label.startswith(("there ", "no ", "not ")) or " were " in label or " was " in label:
        return None
    if label.endswith((" in attendance", " present", " attending", " in attendance remotely", " attending remotely")):
        if _OF_THE_PUBLIC.search(label) or label.startswith("press"):
            return "public"
        return (
            "present"
            if label.startswith(("councillors", "members", "elected", "committee", "board", "voting"))
            else "attending"
        )
    return "away" if label.startswith(("apology", "apologies")) and label.count(" ") < 5 else None


# Those of the labels that open a list by themselves; the others only go on with one that is open.
ATTENDANCE_OPENERS = frozenset(
    terms("""present|attendance|attendees|attendance list|attendance details|present voting
    |present - voting
    |list of attendance|in attendance|also in attendance
    |also present|members present|board members present|committee members present|voting members
    |voting members present|councillors present|officers in attendance|officers present|others present|apologies
    |apologies for absence|others in attendance|apologies received|other members present|elected members|core members
    |board members|members in attendance|those present|those in attendance|membership|memberships|board membership
    |cabinet members present
    |officers attending|apologies received from|apologies for non-attendance|attending""")
)

# Headings after which no list of people goes on (lower case beginnings).
ITEM_HEADINGS = terms("""welcome|declaration|disclosure|minute|public question|public participation|questions from
    |question from|chair's|chairman's|chair’s|chairman’s|matters arising|urgent|exclusion|announcement|agenda
    |introduction|opening|appointment|election|petition|purpose|background|action|recommendation|resolved|decision""")
