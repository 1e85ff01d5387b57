from django.contrib import admin

from programme.models import Institution, InstitutionActivity, Member


class MemberInline(admin.TabularInline):
    model = Member
    extra = 0


class InstitutionActivityInline(admin.TabularInline):
    model = InstitutionActivity
    extra = 0


@admin.register(Institution)
class InstitutionAdmin(admin.ModelAdmin):
    list_display = ("name", "kind", "wilayah", "maturity", "decree_number", "decree_date", "fictitious")
    list_filter = ("kind", "maturity", "fictitious")
    list_select_related = ("wilayah",)
    search_fields = ("name", "decree_number", "=wilayah__code", "wilayah__name")
    autocomplete_fields = ("wilayah", "parent", "document")
    inlines = (MemberInline, InstitutionActivityInline)


@admin.register(InstitutionActivity)
class InstitutionActivityAdmin(admin.ModelAdmin):
    """All institutions' activities in one list, which the inline of one institution cannot show."""

    list_display = ("date", "institution", "kind", "description", "attendance", "attendance_women")
    list_filter = ("kind", "institution__kind")
    list_select_related = ("institution",)
    search_fields = ("description", "institution__name")
    autocomplete_fields = ("institution",)
    date_hierarchy = "date"
