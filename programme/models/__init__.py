"""What the programme knows and does: assessments and their rules, works, institutions, documents, content."""

from .agenda_event import AgendaEvent
from .area_state import AreaState
from .assessment import Assessment, AssessmentVolume
from .assessment_result import AssessmentResult
from .decree_difference import DecreeDifference
from .document import Document
from .document_decree import DocumentDecree
from .document_work import DocumentWork
from .faq_entry import FaqEntry
from .figure_statement import FigureStatement, FigureSubject
from .finding import Finding
from .gallery_photo import GalleryPhoto
from .hectare_target import HectareTarget
from .indicator import Indicator
from .indicator_value import IndicatorValue
from .institution import Institution
from .institution_activity import InstitutionActivity
from .legal_basis import LegalBasis
from .location_kind import LocationKind
from .maintenance import Maintenance
from .member import Member
from .page import Page
from .page_item import PageItem
from .parameter import Parameter
from .programme_target import ProgrammeTarget
from .reduction import Reduction
from .rule_set import ClassBand, Criterion, Denominator, RuleSet, RuleSetCriterion, ScoreBand, SlumClass
from .seed_row import SeedRow
from .survey import Survey
from .survey_answer import SurveyAnswer
from .visit import Visit
from .work import Work
from .work_fund import WorkFund
from .work_photo import WorkPhoto
from .work_volume import WorkVolume

__all__ = [
    "AgendaEvent",
    "AreaState",
    "Assessment",
    "AssessmentResult",
    "AssessmentVolume",
    "ClassBand",
    "Criterion",
    "DecreeDifference",
    "Denominator",
    "Document",
    "DocumentDecree",
    "DocumentWork",
    "FaqEntry",
    "FigureStatement",
    "FigureSubject",
    "Finding",
    "GalleryPhoto",
    "HectareTarget",
    "Indicator",
    "IndicatorValue",
    "Institution",
    "InstitutionActivity",
    "LegalBasis",
    "LocationKind",
    "Maintenance",
    "Member",
    "Page",
    "PageItem",
    "Parameter",
    "ProgrammeTarget",
    "Reduction",
    "RuleSet",
    "RuleSetCriterion",
    "ScoreBand",
    "SeedRow",
    "SlumClass",
    "Survey",
    "SurveyAnswer",
    "Visit",
    "Work",
    "WorkFund",
    "WorkPhoto",
    "WorkVolume",
]
