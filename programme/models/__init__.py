"""What the programme knows: assessments and their rules."""

from .assessment import Assessment, AssessmentVolume
from .assessment_result import AssessmentResult
from .parameter import Parameter
from .rule_set import ClassBand, Criterion, Denominator, RuleSet, RuleSetCriterion, ScoreBand, SlumClass

__all__ = [
    "Assessment",
    "AssessmentResult",
    "AssessmentVolume",
    "ClassBand",
    "Criterion",
    "Denominator",
    "Parameter",
    "RuleSet",
    "RuleSetCriterion",
    "ScoreBand",
    "SlumClass",
]
