from django.contrib import admin

from programme.models import AgendaEvent


@admin.register(AgendaEvent)
class AgendaEventAdmin(admin.ModelAdmin):
    list_display = ("title", "starts_on", "ends_on", "place", "published", "fictitious")
    list_editable = ("published",)
    list_filter = ("published", "fictitious")
    search_fields = ("title", "title_en", "place")
    autocomplete_fields = ("institution",)
    date_hierarchy = "starts_on"
