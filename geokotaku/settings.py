"""Settings: safe by default, everything that differs between sites comes from the environment.

Where DATABASE_URL is not set, var/local.env is read: the local set-up (`make setup`) writes it.
"""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from geokotaku.native import gdal_library_path, geos_library_path, locate_gdal_data
from layers.basemaps import tile_hosts

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()
if "DATABASE_URL" not in env.ENVIRON:
    env.read_env(VAR_DIR / "local.env")

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

GEOS_LIBRARY_PATH = geos_library_path()
GDAL_LIBRARY_PATH = gdal_library_path()
locate_gdal_data()

INSTALLED_APPS = [
    "layers",
    "programme",
    "spatial",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "rest_framework_gis",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_vite",
    "gisserver",
    "csp",
    "django.contrib.gis",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "layers.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "layers.cors.CorsMiddleware",
    "layers.tiles.middleware.TileMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "layers.compression.CompressionMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "layers.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "geokotaku.urls"
WSGI_APPLICATION = "geokotaku.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": env.db("DATABASE_URL", engine="django.contrib.gis.db.backends.postgis")}
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("application_name", "geokotaku")
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=600)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What anybody may ask ends after this long, and a reader who stops reading is let go after that long (milliseconds).
READ_TIMEOUT_MS = env.int("READ_TIMEOUT_MS", default=10_000)
READ_IDLE_TIMEOUT_MS = env.int("READ_IDLE_TIMEOUT_MS", default=60_000)

# Tiles that each worker keeps in its memory, compressed; 0: none.
TILE_STORE_BYTES = env.int("TILE_STORE_BYTES", default=32 * 1024 * 1024)

# Files: where they are made (on a disk, not in memory), and what one may have: rows, milliseconds of the database's time. DOWNLOAD_PLACES are
# made at a time, by all workers together.
DOWNLOAD_DIR = env.path("DOWNLOAD_DIR", default=str(VAR_DIR / "downloads"))
DOWNLOAD_ROWS = env.int("DOWNLOAD_ROWS", default=1_000_000)
DOWNLOAD_TIMEOUT_MS = env.int("DOWNLOAD_TIMEOUT_MS", default=300_000)
DOWNLOAD_PLACES = env.int("DOWNLOAD_PLACES", default=4)

# Map sheets and other documents: how many are made at a time by all workers together, what one may have (milliseconds, corners of its map),
# and where the emblems of the regencies lie (33.08.svg or 33.08.png).
PRINT_PLACES = env.int("PRINT_PLACES", default=2)
PRINT_TIMEOUT_MS = env.int("PRINT_TIMEOUT_MS", default=60_000)
PRINT_POINTS = env.int("PRINT_POINTS", default=500_000)
PRINT_LOGO_DIR = env.path("PRINT_LOGO_DIR", default=str(VAR_DIR / "logos"))

# A reading request leaves no history, and its composed SQL is not a text that could be looked at.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Bahasa Indonesia first, English by switch. The .mo files are built into var/ by `manage.py build_locale`.
LANGUAGE_CODE = env.str("LANGUAGE_CODE", default="id")
LANGUAGES = [("id", _("Indonesian")), ("en", _("English"))]
LOCALE_PATHS = [VAR_DIR / "locale"]
TIME_ZONE = env.str("TIME_ZONE", default="Asia/Jakarta")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [path for path in [VAR_DIR / "frontend"] if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DJANGO_VITE = {"default": {"manifest_path": VAR_DIR / "frontend" / "manifest.json"}}

# Files that people hand in. They are never served by the web server: programme_pages/files.py answers under MEDIA_URL to those who may see
# the row, and gives the public ones out by addresses of their own. Readable by the application alone.
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(VAR_DIR / "media"))
MEDIA_URL = "/program/files/"
FILE_UPLOAD_PERMISSIONS = 0o640

# WFS: pages of a size that a desktop program takes well; whole layers are to be had as files. 7 decimals of a degree are a centimetre.
GISSERVER_DEFAULT_MAX_PAGE_SIZE = GISSERVER_GEOJSON_MAX_PAGE_SIZE = GISSERVER_CSV_MAX_PAGE_SIZE = 10_000
GISSERVER_COUNT_NUMBER_MATCHED = 2
GISSERVER_DB_PRECISION = 7

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticatedOrReadOnly"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "layers.api.errors.problem_response",
    "COERCE_DECIMAL_TO_STRING": False,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "geokotaku",
    "VERSION": "1",
    "DESCRIPTION": "Slum areas (kawasan kumuh), the decrees that fixed them, and administrative units, as JSON and GeoJSON. "
    "Hectares are full-precision numbers; area_ha is planar in the UTM zone of each polygon, geodesic_area_ha on the ellipsoid. "
    "The OGC API for GIS programs is at /ogc/.",
    "SCHEMA_PATH_PREFIX": r"/api/",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "layers.downloads.openapi.with_downloads",
    ],
    "AUTHENTICATION_WHITELIST": [],
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# Behind a proxy that ends TLS, set HTTPS=1: redirects, secure cookies and HSTS follow.
HTTPS = env.bool("HTTPS", default=False)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *tile_hosts()],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}
