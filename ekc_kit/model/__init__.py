"""What a case IS: frozen values, pure functions. No files, no screen, no Word.

Read `case.Case` first: it names every part. `editing` changes a case, `merging` joins two
people's changes, `progress` says where it stands, `exchange` writes it as JSON.
"""

from ekc_kit.model.beginning import (
    Coordinator,
    Financing,
    FinancingState,
    Intake,
    Limit,
    NoInterestDeclaration,
    Request,
)
from ekc_kit.model.case import SCHEMA_VERSION, Case, Ending, LogEntry, Variant
from ekc_kit.model.circle import (
    Acceptance,
    Answer,
    Consents,
    Informing,
    Invitation,
    Participant,
    Ring,
    Route,
    SetAside,
    Spot,
    Stance,
    Tension,
)
from ekc_kit.model.meeting import (
    AgendaItem,
    Conference,
    GroundRule,
    InformationNeed,
    Logistics,
    Round,
)
from ekc_kit.model.plan import Agreement, Fallback, FollowUp, Outcome, Plan, Review
from ekc_kit.model.progress import (
    Missing,
    Progress,
    State,
    Status,
    Step,
    case_status,
    missing_in,
    progress,
)
from ekc_kit.model.questions import Level, Question, QuestionVersion

__all__ = [
    "SCHEMA_VERSION",
    "Acceptance",
    "AgendaItem",
    "Agreement",
    "Answer",
    "Case",
    "Conference",
    "Consents",
    "Coordinator",
    "Ending",
    "Fallback",
    "Financing",
    "FinancingState",
    "FollowUp",
    "GroundRule",
    "InformationNeed",
    "Informing",
    "Intake",
    "Invitation",
    "Level",
    "Limit",
    "LogEntry",
    "Logistics",
    "Missing",
    "NoInterestDeclaration",
    "Outcome",
    "Participant",
    "Plan",
    "Progress",
    "Question",
    "QuestionVersion",
    "Request",
    "Review",
    "Ring",
    "Round",
    "Route",
    "SetAside",
    "Spot",
    "Stance",
    "State",
    "Status",
    "Step",
    "Tension",
    "Variant",
    "case_status",
    "missing_in",
    "progress",
]
