"""The classes of the ontology as Pydantic models, made from landscape.yaml by `make ontology`: do not edit.

A relation holds the ids of the things that it leads to. A date is EDTF text: as precise as the source and no more.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from joinedup.errors import InvalidValue
from ontology.edtf import bounds


def _edtf(text: str) -> str:
    try:
        bounds(text)
    except InvalidValue as error:
        raise ValueError(str(error)) from error
    return text


Edtf = Annotated[str, AfterValidator(_edtf)]


class Record(BaseModel):
    """What all models have in common: no field beyond those that the ontology names."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Basis(StrEnum):
    """Whether a fact stands in the text, in the manifest, in a register row, or was inferred."""

    TEXT = "text"
    """It stands in the words of the document."""

    MANIFEST = "manifest"
    """It was given with the document."""

    REGISTER = "register"
    """It is a row of a reference register."""

    INFERENCE = "inference"
    """It was inferred from what stands there."""


class Layer(StrEnum):
    """What made a statement."""

    READING = "reading"
    """The reading of one document."""

    REVIEW = "review"
    """A person who reviewed it."""

    LINKING = "linking"
    """The linking of several documents."""


class Ruling(StrEnum):
    """What a reviewer said of a statement."""

    ACCEPT = "accept"
    """It is right."""

    REJECT = "reject"
    """It is wrong."""

    CORRECT = "correct"
    """It is wrong and another was put in its place."""

    UNSURE = "unsure"
    """It cannot be decided."""


class ReportedState(StrEnum):
    """What a later paper says became of a commitment."""

    DONE = "done"
    """It was done."""

    UNDER_WAY = "under-way"
    """It is being done."""

    NOT_DONE = "not-done"
    """It was not done."""


class NameKind(StrEnum):
    """How a body bore a name."""

    OFFICIAL = "official"
    """The name in law or in the official register."""

    IN_USE = "in-use"
    """What the body or others call it."""

    ABBREVIATION = "abbreviation"
    """A short form."""

    FORMER = "former"
    """A name that it no longer bears."""


class DocumentKind(StrEnum):
    """What sort of paper a document is."""

    MINUTES = "minutes"
    """The record of a meeting."""

    DECISION = "decision"
    """The record of a decision."""

    REPORT = "report"
    """A report to a body."""

    BRIEFING = "briefing"
    """A briefing of members or the public."""

    PLAN = "plan"
    """A plan, strategy or business case."""

    REGISTER = "register"
    """A table of a reference register."""


class ChangeKind(StrEnum):
    """What happened to bodies."""

    MERGER = "merger"
    """Several bodies became one."""

    SPLIT = "split"
    """One body became several."""

    RENAMING = "renaming"
    """A body changed its name."""

    CONVERSION = "conversion"
    """A body became one of another kind, such as a foundation trust."""

    REORGANISATION = "reorganisation"
    """Several bodies were replaced by several others."""

    TRANSFER = "transfer"
    """A part of one body passed to another."""

    ABOLITION = "abolition"
    """A body ended and none took its place."""


class Scheme(StrEnum):
    """Who gives a code and to what."""

    ODS = "ods"
    """Code of the NHS Organisation Data Service."""

    GSS = "gss"
    """Nine-character code of the Office for National Statistics."""

    LOCAL_AUTHORITY = "local-authority"
    """Three-letter code of a local authority."""

    COMPANIES_HOUSE = "companies-house"
    """Company number."""

    CHARITY = "charity"
    """Number in the register of charities of England and Wales."""


class Entity(Record):
    """Anything that a statement can be about."""

    id: str
    type: str = Field(description="The class of the thing; the time for which it holds is the life of the thing.")
    name: str | None = Field(default=None, description="The name to show.")
    same_as: list[str] = Field(default=[], description="The same thing under an address elsewhere.")


class Body(Entity):
    """An organisation, committee or partnership that can act."""

    has_name: list[str] = Field(default=[], description="is or was called")
    identified_by: list[str] = Field(default=[], description="has or had the code")
    covers: list[str] = Field(default=[], description="is responsible for the area")
    part_of: list[str] = Field(default=[], description="is part of the body (a committee of its council)")
    member_of: list[str] = Field(default=[], description="is a member of the partnership or board")
    commissions: list[str] = Field(default=[], description="commissions the service")
    provides: list[str] = Field(default=[], description="provides the service")
    partners_with: list[str] = Field(default=[], description="is named as acting together with")
    leads: list[str] = Field(default=[], description="leads the programme, or it is its plan")
    participates_in: list[str] = Field(default=[], description="takes part in the programme")
    funds: list[str] = Field(default=[], description="puts money into the programme")
    scrutinises: list[str] = Field(default=[], description="scrutinises the body or programme")
    regulates: list[str] = Field(default=[], description="regulates the body")
    succeeds: list[str] = Field(default=[], description="took over from the body")
    employs: list[str] = Field(default=[], description="has in its service")
    made: list[str] = Field(default=[], description="made or decided the commitment")
    responsible_for: list[str] = Field(default=[], description="has to carry out the commitment")
    statutory: bool | None = Field(default=None, description="set up under an Act")
    website: str | None = Field(default=None, description="web address")


class Commissioner(Body):
    """A body that buys health care for a population."""


class PrimaryCareTrust(Commissioner):
    """A primary care trust (abolished on 31 March 2013)."""


class ClinicalCommissioningGroup(Commissioner):
    """A clinical commissioning group, CCG (2013 to June 2022)."""


class IntegratedCareBoard(Commissioner):
    """An integrated care board, ICB (since July 2022)."""


class SubIcbLocation(Commissioner):
    """A sub-ICB location, which keeps the code of the CCG that it was."""


class Provider(Body):
    """A body that gives NHS care."""


class NHSTrust(Provider):
    """An NHS trust."""


class FoundationTrust(Provider):
    """An NHS foundation trust."""


class PrimaryCareOrganisation(Provider):
    """A primary care network, GP federation or named practice."""


class LocalAuthority(Body):
    """A council, past or present."""


class Committee(Body):
    """A committee of any body: scrutiny committee, cabinet, governing body, joint board."""


class HealthAndWellbeingBoard(Body):
    """The health and wellbeing board of an upper-tier council."""


class Partnership(Body):
    """Several bodies that plan or act together."""


class StpFootprint(Partnership):
    """A sustainability and transformation plan or partnership, STP (from 2016)."""


class IntegratedCareSystem(Partnership):
    """An integrated or accountable care system, ICS."""


class IntegratedCarePartnership(Partnership):
    """An integrated care partnership: the statutory committee of 2022 where `statutory` is true, otherwise a local alliance."""


class PlacePartnership(Partnership):
    """A partnership for one place: local delivery partnership, place board, transformation board."""


class NationalBody(Body):
    """A government department, arm's-length body, regulator, parliament or its committee."""


class NhsRegion(Body):
    """A region of NHS England."""


class Healthwatch(Body):
    """Healthwatch England or a local Healthwatch."""


class VoluntaryOrganisation(Body):
    """A charity or other voluntary organisation."""


class Company(Body):
    """A company, among them council-owned and housing companies."""


class ResearchBody(Body):
    """A think tank or university."""


class OtherBody(Body):
    """A body of no other kind."""


class Person(Entity):
    """A person in a public or official role. Nobody else is in the graph."""

    holds: list[str] = Field(default=[], description="holds or held the post")
    made: list[str] = Field(default=[], description="made or decided the commitment")
    responsible_for: list[str] = Field(default=[], description="has to carry out the commitment")
    leads: list[str] = Field(default=[], description="leads the programme, or it is its plan")


class Post(Entity):
    """A position in a body, which people hold for a time."""

    title: str | None = Field(default=None, description="title as written")
    post_in: str | None = Field(default=None, description="is a post in the body")


class Membership(Entity):
    """One person in one post, or one body in a partnership, for a time. In the graph it is the edge HOLDS or MEMBER_OF; in RDF a node."""

    member: str | None = Field(default=None, description="who is the member")
    organization: str | None = Field(default=None, description="where")
    post: str | None = Field(default=None, description="the post that the membership fills")
    valid_from: Edtf | None = Field(default=None, description="since when, inclusive")
    valid_to: Edtf | None = Field(default=None, description="until when, inclusive")


class Programme(Entity):
    """A named initiative with a purpose; as a type, a programme, initiative, workstream or vanguard."""

    alias: list[str] = Field(default=[], description="also called")
    component_of: list[str] = Field(default=[], description="is part of the programme")


class CareModel(Programme):
    """A model of care."""


class Service(Programme):
    """A named or newly set-up service, team or centre."""


class Pilot(Programme):
    """A pilot."""


class Plan(Programme):
    """A plan, strategy, policy paper or piece of legislation."""


class Fund(Programme):
    """A fund or pooled budget."""


class Review(Programme):
    """An inspection, consultation, review or inquiry."""


class System(Programme):
    """A shared record, website or IT system."""


class Commitment(Entity):
    """Something that a body or an official has bound itself to, been asked, told or advised to do, or set itself to reach."""

    text: str | None = Field(default=None, description="the words")
    summary: str | None = Field(default=None, description="in short")
    deadline: Edtf | None = Field(default=None, description="by when")
    amount_gbp: int | float | None = Field(default=None, description="money attached, in pounds")
    addressed_to: list[str] = Field(default=[], description="asked for by, or to be given to")
    concerns: list[str] = Field(default=[], description="is about the programme")
    follow_up_of: list[str] = Field(default=[], description="reports on the earlier commitment")
    supersedes: list[str] = Field(default=[], description="takes the place of the earlier commitment")
    reported: list[ReportedState] = Field(default=[], description="what a later paper reports of it, as of the date of that paper")
    looked_for: Edtf | None = Field(default=None, description="date of the first later paper in which a report on it was looked for")


class Resolution(Commitment):
    """What a committee resolved or agreed."""


class Action(Commitment):
    """Something that a named or implied party is to do, as agreed at the meeting."""


class Request(Commitment):
    """Asked for, and not recorded as agreed."""


class Undertaking(Commitment):
    """An act promised by a speaker or author on behalf of a body."""


class Recommendation(Commitment):
    """Advised to another body, not yet accepted."""


class Target(Commitment):
    """A level or an outcome to be reached, with a measure."""


class Milestone(Commitment):
    """A step of a plan or timetable."""


class Figure(Entity):
    """An amount of money or another number that measures a programme, a population, a target or performance."""

    value: int | float | None = Field(default=None, description="the number")
    unit: str | None = Field(default=None, description="GBP, percent, people, beds or another plain noun")
    approximate: bool | None = Field(default=None, description="whether the text says about")
    measures: str | None = Field(default=None, description="what the number is of")
    about: list[str] = Field(default=[], description="whom or what the number is about")


class Area(Entity):
    """A piece of England that a body covers."""

    identified_by: list[str] = Field(default=[], description="has or had the code")
    latitude: int | float | None = Field(default=None, description="degrees north, WGS 84")
    longitude: int | float | None = Field(default=None, description="degrees east, WGS 84")
    within: list[str] = Field(default=[], description="lies within the area")


class Identifier(Entity):
    """A code in a scheme. The same code may have been given to another kind of body at another time."""

    scheme: Scheme | None = Field(default=None, description="the scheme that the code belongs to")
    notation: str | None = Field(default=None, description="the code itself")


class Name(Entity):
    """What a body was called, for a time."""

    text: str | None = Field(default=None, description="the words")
    name_kind: NameKind | None = Field(default=None, description="official, in use, abbreviation or former")


class Document(Entity):
    """A paper, or a table of a register, that statements are read from."""

    title: str | None = Field(default=None, description="title as written")
    document_kind: DocumentKind | None = Field(default=None, description="minutes, decision, report, briefing, plan or register")
    published_by: str | None = Field(default=None, description="publisher")
    written_for: str | None = Field(default=None, description="the committee that it was written for")
    records: str | None = Field(default=None, description="the meeting that it records")
    published: Edtf | None = Field(default=None, description="date of publication")
    retrieved: Edtf | None = Field(default=None, description="date on which it was fetched")
    source_url: str | None = Field(default=None, description="address of the original")
    licence: str | None = Field(default=None, description="licence of the original")
    illustrative: bool | None = Field(default=None, description="written for this project and not a public body's words")


class Meeting(Entity):
    """A meeting of a body on a day."""

    held_by: str | None = Field(default=None, description="the body that met")
    held_on: Edtf | None = Field(default=None, description="day of the meeting")


class Section(Entity):
    """An item or headed part of a document."""

    title: str | None = Field(default=None, description="title as written")
    section_of: str | None = Field(default=None, description="is a section of the document")


class Run(Entity):
    """One reading of documents or registers by one version of the extractor."""

    used: list[str] = Field(default=[], description="what was read")
    extractor: str | None = Field(default=None, description="name and version of what read it")


class ChangeEvent(Entity):
    """A merger, split, renaming, transfer or abolition of bodies."""

    change_kind: ChangeKind | None = Field(default=None, description="merger, split, renaming, conversion, reorganisation, transfer or abolition")
    happened_on: Edtf | None = Field(default=None, description="the first day of the new arrangement")
    original_body: list[str] = Field(default=[], description="a body that ended or was changed")
    resulting_body: list[str] = Field(default=[], description="a body that came of it; a qualifier `part` marks one successor of several")


class Statement(Record):
    """What was said, where, by whose reading, when it holds, when we recorded it and when we took it back."""

    id: str
    subject: str = Field(description="what it is about")
    predicate: str = Field(description="which property")
    object: str = Field(description="which thing or value")
    stated_in: str = Field(description="where it is said: a part of a document")
    read_by: str = Field(description="the reading that found it")
    confidence: int | float = Field(description="estimated share of such statements that are right, 0 to 1")
    basis: Basis = Field(description="whether it stands in the text, the manifest or a register, or was inferred")
    part: bool | None = Field(default=None, description="holds for a part only")
    layer: Layer | None = Field(default=None, description="what made it, where that is not the reading of the document")
    ruling: Ruling | None = Field(default=None, description="what a reviewer said of it; nothing rests on a rejected or corrected one")
    valid_from: Edtf | None = Field(default=None, description="since when it holds, inclusive")
    valid_to: Edtf | None = Field(default=None, description="until when it holds, inclusive")
    recorded_at: datetime | None = Field(default=None, description="when we recorded it")
    retracted_at: datetime | None = Field(default=None, description="when we took it back")


class Change(Record):
    """One step of the store's history, in the order of its number."""

    id: str


class Judgement(Record):
    """What a reviewer said of a statement or of two entities."""

    id: str


class Counter(Record):
    """The last number that was given out; locking it makes writers wait for each other."""

    id: str
