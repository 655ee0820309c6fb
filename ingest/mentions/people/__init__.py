"""Who is named in an official role, by lists, fields, posts and speech.

A person needs a role that the text shows: councillor, an entry of an attendance list, a post, a body, or speaking at
the meeting. Whoever is shown as a member of the public, a patient or a relative is dropped with every mention.
"""

from ingest.mentions.people.attendance import Attendance
from ingest.mentions.people.behind_posts import BehindPosts
from ingest.mentions.people.fields import Fields
from ingest.mentions.people.flat_rows import FlatRows
from ingest.mentions.people.named_lines import NamedLines
from ingest.mentions.people.names_over_posts import NamesOverPosts
from ingest.mentions.people.prose import Prose
from ingest.mentions.people.roster import Roster
from ingest.mentions.people.written import Writing
from ingest.paper import Paper


def find_people(paper: Paper) -> None:
    """Add the paper's people, their posts and mentions. Bodies must have been found before."""
    paper.settle()
    roster = Roster(paper)
    Attendance(roster).read()
    BehindPosts(roster).read()
    Fields(roster).read()
    FlatRows(roster).read()
    NamesOverPosts(roster).read()
    NamedLines(roster).read()
    Prose(roster).read()
    Writing(roster).write()
