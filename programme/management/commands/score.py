"""manage.py score: results computed anew, or what another rule set would say."""

from collections import Counter
from typing import NamedTuple

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from programme.models import Assessment, RuleSet

RESULTS = """
SELECT a.id, r.total, r.slum_class, r.priority_code
FROM programme_assessment a
LEFT JOIN programme_assessmentresult r ON r.assessment_id = a.id
WHERE a.id = ANY (%s)
"""
WHAT_IF = """
SELECT a.id, w.total, w.slum_class, NULL
FROM programme_assessment a
LEFT JOIN programme_what_if(%s, %s) w ON w.assessment_id = a.id
WHERE a.id = ANY (%s)
"""


class Outcome(NamedTuple):
    total: int | None
    slum_class: str | None
    priority_code: str | None


class Command(BaseCommand):
    help = (
        "Compute the results of assessments anew and say what changed. The database does so by itself with every change of the data: this is for "
        "checking it, and after a new version of the scoring. --what-if RULE_SET prints what another rule set would say and stores nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("--wilayah", metavar="CODE", help="only in this wilayah, of any level")
        parser.add_argument("--decree", metavar="NUMBER", help="only slum areas of this decree")
        parser.add_argument("--year", type=int, help="only of this year")
        parser.add_argument("--what-if", metavar="RULE_SET", help="id of a rule set, such as permen-02-2016-v1")
        parser.add_argument("--show", type=int, default=20, metavar="N", help="how many changes to list (20)")

    @transaction.atomic
    def handle(self, *, wilayah, decree, year, what_if, show, **options):
        if what_if and not RuleSet.objects.filter(pk=what_if).exists():
            raise CommandError(
                _("There is no rule set %(id)s. There are: %(known)s.")
                % {"id": what_if, "known": ", ".join(RuleSet.objects.values_list("pk", flat=True))}
            )
        assessments = Assessment.objects.all()
        if wilayah:
            assessments = assessments.filter(slum_area__kelurahan__gte=wilayah, slum_area__kelurahan__lt=f"{wilayah}/")
        if decree:
            assessments = assessments.filter(slum_area__decree__number=decree)
        if year:
            assessments = assessments.filter(year=year)
        ids = list(assessments.order_by("pk").values_list("pk", flat=True))

        before = self._outcomes(RESULTS, [ids])
        if what_if:
            after = self._outcomes(WHAT_IF, [ids, what_if, ids])
            # Priorities are no question of the rule set alone.
            before = {pk: outcome._replace(priority_code=None) for pk, outcome in before.items()}
        else:
            with connection.cursor() as cursor:
                cursor.execute("SELECT programme_score(%s)", [ids])
            after = self._outcomes(RESULTS, [ids])
        self._report(before, after, show)
        if what_if:
            self.stdout.write(_("Nothing was stored."))

    def _outcomes(self, sql: str, values: list) -> dict[int, Outcome]:
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return {pk: Outcome(*outcome) for pk, *outcome in cursor.fetchall()}

    def _report(self, before: dict[int, Outcome], after: dict[int, Outcome], show: int) -> None:
        changed = [pk for pk in before if before[pk] != after[pk]]
        self.stdout.write(
            _("%(count)s assessments scored, %(changed)s results changed.")
            % {"count": len(before), "changed": len(changed)}
        )
        moves = Counter((before[pk].slum_class, after[pk].slum_class) for pk in before)
        for (old, new), count in sorted(moves.items(), key=str):
            self.stdout.write(f"  {old or '–'} → {new or '–'}: {count}")
        for assessment in Assessment.objects.filter(pk__in=changed[:show]).select_related("slum_area").order_by("pk"):
            old, new = before[assessment.pk], after[assessment.pk]
            self.stdout.write(f"  {assessment}: {self._text(old)} → {self._text(new)}")
        if len(changed) > show:
            self.stdout.write(_("  … and %(more)s more (--show).") % {"more": len(changed) - show})

    @staticmethod
    def _text(outcome: Outcome) -> str:
        return " ".join(str(part) for part in outcome if part is not None) or "–"
