"""/api/rule-sets/: the regulations' rules as they are applied. /api/parameters/: the cut-offs that no text at hand settles."""

from programme.models import ClassBand, Parameter, RuleSet, RuleSetCriterion, ScoreBand

from .members import Children, Words
from .noun import Noun
from .parameters import AFTER_KEY

RULE_SETS = Noun(
    id="rule-sets",
    description="Rule sets by id. certain: false where the regulation's own text was not at hand; source says what was.",
    rows=RuleSet.objects.all,
    members={
        "id": "id",
        "code": "code",
        "version": "version",
        "title": "title",
        "regulation": "regulation",
        "article": "article",
        "max_score": "max_score",
        "slum_minimum": "slum_minimum",
        "tuntas_maximum": "tuntas_maximum",
        "source": "source",
        "certain": "certain",
    },
    more={
        "criteria": Children(
            RuleSetCriterion.objects.all,
            "rule_set",
            {
                "criterion": "criterion_id",
                "aspect": "criterion__aspect",
                "title": Words("criterion__title"),
                "volume_name": Words("criterion__volume_name"),
                "unit": "criterion__unit",
                "denominator": "denominator",
                "article": "article",
                "source": "source",
                "certain": "certain",
            },
            ("position",),
        ),
        "score_bands": Children(
            ScoreBand.objects.all,
            "rule_set",
            {"from_percent": "from_percent", "score": "score"},
            ("-from_percent",),
        ),
        "classes": Children(
            ClassBand.objects.all,
            "rule_set",
            {"slum_class": "slum_class", "from_score": "from_score"},
            ("-from_score",),
        ),
    },
    key="id",
    after=AFTER_KEY,
)

PARAMETERS = Noun(
    id="parameters",
    description="Cut-offs of other considerations, legality and priority by key, each with where it comes from.",
    rows=Parameter.objects.all,
    members={
        "key": "key",
        "value": "value",
        "source": "source",
        "certain": "certain",
        "note": "note",
    },
    key="key",
    after=AFTER_KEY,
)
