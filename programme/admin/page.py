from django.contrib import admin

from programme.models import Page, PageItem


class PageItemInline(admin.StackedInline):
    model = PageItem
    extra = 0


@admin.register(Page)
class PageAdmin(admin.ModelAdmin):
    list_display = ("title", "slug", "extra", "published", "position")
    list_editable = ("published", "position")
    list_filter = ("published", "extra")
    search_fields = ("title", "title_en", "slug")
    inlines = (PageItemInline,)
    fieldsets = (
        (None, {"fields": ("slug", "position", "published", "extra")}),
        ("Bahasa Indonesia", {"fields": ("title", "lead", "body")}),
        ("English", {"fields": ("title_en", "lead_en", "body_en")}),
        (None, {"fields": ("source", "source_url")}),
    )


@admin.register(PageItem)
class PageItemAdmin(admin.ModelAdmin):
    """Items are edited on their page; here they are found, for a document that fulfils one of them."""

    list_display = ("title", "page", "position")
    list_filter = ("page",)
    list_select_related = ("page",)
    search_fields = ("title", "title_en", "page__title")
    autocomplete_fields = ("page",)

    def has_module_permission(self, request):
        return False
