"""What the programme knows: assessments and their rules."""

from .area_state import AreaState
from .assessment import Assessment, AssessmentVolume
from .assessment_result import AssessmentResult
from .decree_difference import DecreeDifference
from .hectare_target import HectareTarget
from .maintenance import Maintenance
from .parameter import Parameter
from .reduction import Reduction
from .rule_set import ClassBand, Criterion, Denominator, RuleSet, RuleSetCriterion, ScoreBand, SlumClass
from .work import Work
from .work_fund import WorkFund
from .work_photo import WorkPhoto
from .work_volume import WorkVolume

__all__ = [
    "AreaState",
    "Assessment",
    "AssessmentResult",
    "AssessmentVolume",
    "ClassBand",
    "Criterion",
    "DecreeDifference",
    "Denominator",
    "HectareTarget",
    "Maintenance",
    "Parameter",
    "Reduction",
    "RuleSet",
    "RuleSetCriterion",
    "ScoreBand",
    "SlumClass",
    "Work",
    "WorkFund",
    "WorkPhoto",
    "WorkVolume",
]
