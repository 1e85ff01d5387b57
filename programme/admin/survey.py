from django.contrib import admin

from programme.models import Survey, SurveyAnswer


class SurveyAnswerInline(admin.TabularInline):
    model = SurveyAnswer
    extra = 0


@admin.register(Survey)
class SurveyAdmin(admin.ModelAdmin):
    list_display = ("title", "year", "wilayah", "respondents", "respondents_women", "fictitious")
    list_filter = ("year", "fictitious")
    list_select_related = ("wilayah",)
    search_fields = ("title", "=wilayah__code", "wilayah__name")
    autocomplete_fields = ("wilayah", "institution", "document")
    inlines = (SurveyAnswerInline,)
