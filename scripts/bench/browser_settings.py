"""The app as visitors get it: pages kept, and packed as the proxy before it packs them."""

from .settings import *  # noqa: F403
from .settings import MIDDLEWARE

PAGE_CACHE = True
ROOT_URLCONF = "portal.urls"
# Behind WhiteNoise, whose files lie packed already.
_behind = MIDDLEWARE.index("whitenoise.middleware.WhiteNoiseMiddleware") + 1
MIDDLEWARE = [
    *MIDDLEWARE[:_behind],
    "django.middleware.gzip.GZipMiddleware",
    *MIDDLEWARE[_behind:],
]
