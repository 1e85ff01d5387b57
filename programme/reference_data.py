"""Rule sets, criteria and first values of parameters, from their files into the database.

After each migrate, what is there in files and not yet in tables is added. Nothing is overwritten.
"""

from django.apps import apps as present_apps
from django.db import DEFAULT_DB_ALIAS, transaction

from programme import rule_sets
from programme.scoring import RuleSet

RULE_SET_FIELDS = (
    "code",
    "version",
    "title",
    "regulation",
    "article",
    "max_score",
    "slum_minimum",
    "tuntas_maximum",
    "source",
    "certain",
)


def install(*, using: str = DEFAULT_DB_ALIAS, apps=present_apps, **signal) -> None:
    """Add missing criteria, rule sets and parameters. Receiver of post_migrate; apps: the models as far as they are migrated."""
    try:
        models = {
            name: apps.get_model("programme", name)
            for name in ("Criterion", "RuleSet", "RuleSetCriterion", "ScoreBand", "ClassBand", "Parameter")
        }
    except LookupError:
        return  # migrated back to before they were
    with transaction.atomic(using=using):
        models["Criterion"].objects.using(using).bulk_create(
            [models["Criterion"](**vars(criterion)) for criterion in rule_sets.criteria().values()],
            ignore_conflicts=True,
        )
        stored = set(models["RuleSet"].objects.using(using).values_list("pk", flat=True))
        for name, rules in rule_sets.rule_sets().items():
            if name not in stored:
                _add(models, rules, using)
        kept = set(models["Parameter"].objects.using(using).values_list("pk", flat=True))
        models["Parameter"].objects.using(using).bulk_create(
            models["Parameter"](**vars(first)) for key, first in rule_sets.parameters().items() if key not in kept
        )


def _add(models, rules: RuleSet, using: str) -> None:
    rule_set = models["RuleSet"](pk=rules.id, **{field: getattr(rules, field) for field in RULE_SET_FIELDS})
    rule_set.save(using=using, force_insert=True)
    models["RuleSetCriterion"].objects.using(using).bulk_create(
        models["RuleSetCriterion"](
            rule_set=rule_set,
            criterion_id=rule.criterion,
            position=position,
            denominator=rule.denominator,
            article=rule.article,
            source=rule.source,
            certain=rule.certain,
        )
        for position, rule in enumerate(rules.rules, start=1)
    )
    models["ScoreBand"].objects.using(using).bulk_create(
        models["ScoreBand"](rule_set=rule_set, from_percent=from_percent, score=score)
        for from_percent, score in rules.score_bands
    )
    models["ClassBand"].objects.using(using).bulk_create(
        models["ClassBand"](rule_set=rule_set, from_score=from_score, slum_class=slum_class)
        for from_score, slum_class in rules.class_bands
    )
