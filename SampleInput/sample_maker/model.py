"""The records of the sample, before they are written in any export's own way. Amounts are øre; None is blank."""

from dataclasses import dataclass, field
from datetime import date
from typing import Optional

from .people import Contact
from .places import Place

COMPETENCE, LONELINESS, VISITING, DOCTORS_PAY = "kompetanse-innovasjon", "ensomhet", "besoksverter", "fastlege"

#: The part (delordning) in the catalogue for each value that a row may have under Delordning.
PARTS = {
    "Kompetanse": "kompetanse",
    "BPA": "bpa-innovasjon",
    "Innovasjon": "bpa-innovasjon",
    "Velferdsteknologi": "velferdsteknologi",
    "": "",
}

GRANTED, PARTLY, REFUSED, WITHDRAWN, PENDING = "Innvilget", "Delvis innvilget", "Avslag", "Trukket", "Under behandling"


@dataclass
class Planted:
    """What makes a record a planted mistake, if it is one."""

    #: The key of its line in `mistakes.MISTAKES`.
    mistake: Optional[str] = None
    #: Cells written otherwise than the record says, by heading.
    written: dict = field(default_factory=dict)
    #: The same, but put into the line as it is, whatever marks it has.
    raw: dict = field(default_factory=dict)
    #: How many fields are missing at the end of the line.
    missing_fields: int = 0
    #: Put after the last field as it is, not quoted.
    tail: str = ""
    #: Written as the record before it, byte for byte.
    repeats: bool = False


@dataclass
class Application:
    """One measure (tiltak) of a case: one row of an application export, or one claim for a doctor's absence."""

    year: int
    scheme: str
    case: str
    place: Place
    measure: str
    contact: Contact
    part: str = ""
    round: str = ""
    #: The list it stands in, where a scheme and year has another one than the ordinary.
    extract: str = ""
    kind: str = ""
    school: str = ""
    credits: Optional[int] = None
    persons: Optional[int] = None
    begun: Optional[int] = None
    applicant: str = ""
    applicant_kind: str = "Kommune"
    organisation_number: str = ""
    partners: str = ""
    regional: bool = False
    institution: str = ""
    living: str = ""
    received: date = date(2019, 1, 1)
    weight: float = 0
    #: Already decided by a rate, so that balancing leaves it alone.
    fixed: Optional[int] = None
    decision: str = GRANTED
    applied: Optional[int] = None
    own: Optional[int] = None
    other: Optional[int] = None
    proposed: Optional[int] = None
    granted: Optional[int] = None
    paid: Optional[int] = None
    decided: Optional[date] = None
    paid_on: Optional[date] = None
    #: On the first row of each part only: what is asked to be carried over from the year before.
    carry_applied: Optional[int] = None
    remark: str = ""
    doctor: str = ""
    first_day: Optional[date] = None
    last_day: Optional[date] = None
    cause: str = ""
    planted: Planted = field(default_factory=Planted)

    @property
    def budget(self):
        return self.applied + self.own + self.other

    @property
    def letter(self):
        return f"{self.case}-5" if self.granted else ""


@dataclass
class Report:
    """What a recipient sends in on one part of a case (or, where `measure` is given, on one measure of it)."""

    year: int
    scheme: str
    case: str
    place: Place
    part: str = ""
    round: str = ""
    applicant: str = ""
    measure: str = ""
    received: date = date(2020, 1, 1)
    granted: int = 0
    carried_in: int = 0
    used: int = 0
    carry_applied: int = 0
    carry_approved: int = 0
    to_repay: int = 0
    available: int = 0
    unused: int = 0
    planned: Optional[int] = None
    started: Optional[int] = None
    finished: Optional[int] = None
    left: Optional[int] = None
    attested: bool = False
    comment: str = ""
    planted: Planted = field(default_factory=Planted)


@dataclass
class Status:
    """The short report on an activity grant: whether it has begun, and if not, what the plan is. No money."""

    application: Application
    received: date
    begun: str
    begun_on: Optional[date]
    plan: str
    planted: Planted = field(default_factory=Planted)

    @property
    def year(self):
        return self.application.year

    @property
    def scheme(self):
        return self.application.scheme

    @property
    def place(self):
        return self.application.place


@dataclass
class Answer:
    """A municipality's answer to the Leve hele livet survey."""

    place: Place
    received: date
    adopted: str
    adopted_on: Optional[date]
    council_case: str
    process: str
    planned_on: Optional[date]
    social_part: str
    network: str
    mapping: str
    participation: str
    remark: str = ""
    planted: Planted = field(default_factory=Planted)
    year: int = 2021
    scheme: str = ""
