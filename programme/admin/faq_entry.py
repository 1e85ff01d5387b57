from django.contrib import admin

from programme.models import FaqEntry


@admin.register(FaqEntry)
class FaqEntryAdmin(admin.ModelAdmin):
    list_display = ("question", "published", "position")
    list_editable = ("published", "position")
    list_filter = ("published",)
    search_fields = ("question", "question_en", "answer", "answer_en")
