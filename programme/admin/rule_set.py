from django.contrib import admin

from programme.models import ClassBand, Criterion, RuleSet, RuleSetCriterion, ScoreBand


class ReadOnly:
    """Rule sets come from their files; here they are read."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class RuleSetCriterionInline(ReadOnly, admin.TabularInline):
    model = RuleSetCriterion


class ScoreBandInline(ReadOnly, admin.TabularInline):
    model = ScoreBand


class ClassBandInline(ReadOnly, admin.TabularInline):
    model = ClassBand


@admin.register(RuleSet)
class RuleSetAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("title", "id", "version", "max_score", "slum_minimum", "certain")
    inlines = (ClassBandInline, ScoreBandInline, RuleSetCriterionInline)


@admin.register(Criterion)
class CriterionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("code", "title", "title_en", "aspect", "unit")
