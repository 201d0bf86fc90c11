"""What gunicorn serves; production settings unless the environment or .env names others."""

import gc
import os
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

from . import env

CHARSETS = {"utf-8", "utf8", "iso-8859-1", "latin-1", "us-ascii", "ascii"}

env.load_file()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

_django = get_wsgi_application()

# The hundred thousands of objects that Django and Wagtail are stay to the end. Without this the
# collector looks at all of them again and again, for a tenth of what a page costs.
gc.collect()
gc.freeze()
gc.set_threshold(10_000, 20, 50)


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    environ["CONTENT_TYPE"] = readable(environ.get("CONTENT_TYPE", ""))
    answer: Iterable[bytes] = _django(environ, start_response)
    return answer


def readable(content_type: str) -> str:
    """The header as it stands; without its parameters where they name no charset of browsers.

    Django believes any codec that Python knows, also those that are none for text (base64), and
    stumbles before there is a request for a middleware to refuse. Without one it reads UTF-8.
    """
    try:
        kind, parameters = parse_header_parameters(content_type)
        fits = parameters.get("charset", "utf-8").lower() in CHARSETS
    except (LookupError, ValueError):
        kind, fits = content_type.partition(";")[0], False
    return content_type if fits else kind
