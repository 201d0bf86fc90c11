"""Everything that holds wherever the portal runs. Safe as it stands: DEBUG is off."""

from pathlib import Path

from csp.constants import NONE, SELF, UNSAFE_INLINE

from portal import env

BASE_DIR = Path(__file__).resolve().parents[2]
env.load_file()

VAR_DIR = env.folder("VAR_DIR", BASE_DIR / "var")

DEBUG = False
SITE_NAME = "Familieværket"

# Applications: our own first, high to low (docs/architecture.md), so that our templates win.
INSTALLED_APPS = [
    "portal",
    "home",
    "search",
    "outreach",
    "signups",
    "events",
    "resources",
    "partners",
    "families",
    "rooms",
    "outbox",
    "core",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "portal.staff_app.StaffAppConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "recurrence",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",  # allauth's list of passkeys
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.middleware.PermissionsPolicyMiddleware",
    "portal.middleware.ContentSecurityPolicyMiddleware",
    "portal.middleware.KeptNowhereMiddleware",
    "portal.middleware.BadInputMiddleware",
    "portal.middleware.KeptFactsMiddleware",
    "portal.middleware.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.middleware.AdminDoorMiddleware",
    "portal.middleware.LanguageRedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context_processors.house",
            ],
        },
    }
]

# Database. SQLite must take the write lock when a transaction starts: with the default mode
# most of a rush of sign-ups fails with "database is locked" (ADR 0005). ATOMIC_REQUESTS stays
# off for the same reason: reads would queue behind writers.
DATABASES = {
    "default": env.database(
        default=f"sqlite:///{VAR_DIR / 'familievaerket.sqlite3'}",
        options={
            "sqlite": {
                "CONN_MAX_AGE": 60,  # opening and closing the file costs twice what a sign-up does
                "OPTIONS": {
                    "transaction_mode": "IMMEDIATE",
                    "timeout": 20,
                    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
                },
            },
            "postgres": {
                "ENGINE": "core.postgresql",
                "CONN_MAX_AGE": 60,
                "CONN_HEALTH_CHECKS": True,
                # So that statements can be planned once (core.planned_once).
                "OPTIONS": {"server_side_binding": True},
            },
        },
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Languages: Danish first. A fourth is a line here plus a catalogue.
LANGUAGE_CODE = "da"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("da", "Dansk"),
    ("en", "English"),
    ("ar", "العربية"),
]
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale_packages"]  # scripts/catalogues.py
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("da", "Dansk"), ("en", "English")]
# Wagtail offers its admin only in the languages it ships whole; ours adds Danish.
WAGTAIL_ADMIN_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES

# Time: wall clock in Copenhagen, stored as UTC (docs/adr/0003).
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# As Danes write them, in the admin's fields; Django must read them in English too (portal.formats).
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
FORMAT_MODULE_PATH = ["portal.formats"]

# Sign-in (docs/adr/0007): a code by mail, no passwords; a second factor before /admin/.
AUTH_USER_MODEL = "core.User"
AUTHENTICATION_BACKENDS = ["core.backends.SessionBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:family"
ACCOUNT_ADAPTER = "home.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# Every sign-in has just proved its address with a code, or an account with a passkey.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8}  # 1234-5678
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/h/ip,10/h/key",
    # The session counts tries too, but two requests at once would both read "none yet".
    "confirm_login_code": "3/10m/key",
}
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
# How many proxies of ours append to X-Forwarded-For; what others wrote there is not believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", 0, most=5)
MFA_ADAPTER = "home.accounts.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "add_webauthn": "home.passkey_forms.AddPasskeyForm",
    "authenticate_webauthn": "home.passkey_forms.StepTwoPasskeyForm",
    "login_webauthn": "home.passkey_forms.SignInPasskeyForm",
    "reauthenticate_webauthn": "home.passkey_forms.OnceMorePasskeyForm",
}
MFA_TOTP_ISSUER = SITE_NAME
MFA_TOTP_TOLERANCE = 1  # clocks of phones are up to half a minute off
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600

# Caches: limits and used codes must be the same in every process, the rest is quicker in memory.
CACHES = {
    "default": {"BACKEND": "core.caches.MemoryCacheWithSharedLimits"},
    "shared": {
        "BACKEND": "core.caches.SharedCache",
        "LOCATION": "shared_cache",
        # Django keeps 300 and then throws a third away, whichever: a flood would undo every limit.
        # An hourly job deletes what has expired (core.housekeeping).
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    },
}

# How often strangers may do something (core.limits): from one place, and with one mail address.
LIMITS = {
    "contact": "5/h/ip,5/h/key",
    "subscribe": "20/h/ip,10/h/key",
    "family_link": "20/h/ip,5/h/key",
    "own_calendar": "60/h/key",
    "search": "60/m/ip",  # this and what follows is counted by each process for itself
    "suggest": "180/m/ip",
    "missed": "1/h/ip",  # of the same words: who loads the page anew has not asked once more
}

# Whole public pages are kept too, in each process (portal.middleware.page_cache).
PAGE_CACHE = True

# Mail: everything becomes a letter in the outbox first; OUTBOX_EMAIL_BACKEND carries it out.
EMAIL_BACKEND = "outbox.backends.OutboxBackend"
OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", f"{SITE_NAME} <huset@familievaerket.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_HOST = env.host("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25, least=1, most=65535)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
# On 465 a server speaks TLS from the first word; on other ports it is asked to begin.
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_USE_TLS = not EMAIL_USE_SSL and env.flag("EMAIL_USE_TLS", False)
EMAIL_TIMEOUT = 20
OUTBOX_LEASE_SECONDS = 120

# The address people and letters use for this site.
WAGTAILADMIN_BASE_URL = env.text("BASE_URL", "http://localhost:8000").rstrip("/")

# Wagtail
WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_IMAGE_MODEL = "core.HouseImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.image_forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "heic", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
# A translation begins as a draft: the Danish text as it stands is nobody's translation.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "wagtail.search.backends.database",
        # Our own folding and stemming (core.text) gives the same hits on both databases.
        "SEARCH_CONFIG": "simple",
        "AUTO_UPDATE": True,
        # The index is renewed entry by entry: readers find the old words until then. In one
        # transaction the library holds SQLite's one writer for as long, and leaves the
        # transaction open when it fails, so that the worker could do nothing more.
        "ATOMIC_REBUILD": False,
    }
}
# Wagtail indexes through Django's tasks: with a queue and no worker, search would find nothing.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
BACKUP_DIR = env.folder("BACKUP_DIR", VAR_DIR / "backups")
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "core.static_storage.SiteStaticFilesStorage"},
}

# What browsers may load. The admin's own pages carry inline script without a nonce, so they get
# a second, weaker policy (portal.middleware); everything the public sees gets this one.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        # Not 'none': Wagtail's page preview is a frame of our own.
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
# What replaces the lines of the same name for those who have come in through the admin's door.
ADMIN_CONTENT_SECURITY_POLICY = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "base-uri": [SELF],
}
PERMISSIONS_POLICY = {
    "camera": [],
    "display-capture": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "usb": [],
    # Passkeys, on our own pages only.
    "publickey-credentials-create": ["self"],
    "publickey-credentials-get": ["self"],
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

# A form of ours has a few dozen fields; Wagtail's page editor needs many more.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"discreet": {"()": "core.logs.Discreet"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["discreet"],
        }
    },
    "loggers": {"django.request": {"filters": ["discreet"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
}

# Doors for trying the house out (log in as, readable mailbox). Only dev settings open them, and
# where families are (production) a check refuses them.
DEMO_DOORS = False
HOLDS_FAMILIES = False
