from django.contrib import admin

from programme.models import GalleryPhoto


@admin.register(GalleryPhoto)
class GalleryPhotoAdmin(admin.ModelAdmin):
    list_display = ("title", "taken_on", "wilayah", "place", "published", "fictitious")
    list_editable = ("published",)
    list_filter = ("published", "fictitious")
    list_select_related = ("wilayah",)
    search_fields = ("title", "title_en", "place", "=wilayah__code", "wilayah__name")
    autocomplete_fields = ("wilayah",)
    readonly_fields = ("file_media_type", "file_bytes", "file_sha256")
    date_hierarchy = "taken_on"
