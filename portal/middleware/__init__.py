"""What stands between the net and the views."""

from .admin_door import AdminDoorMiddleware
from .bad_input import BadInputMiddleware
from .kept_facts import KeptFactsMiddleware
from .language import LanguageMiddleware
from .page_cache import PageCacheMiddleware
from .policies import (
    ContentSecurityPolicyMiddleware,
    KeptNowhereMiddleware,
    PermissionsPolicyMiddleware,
)
from .redirects import LanguageRedirectMiddleware

__all__ = [
    "AdminDoorMiddleware",
    "BadInputMiddleware",
    "ContentSecurityPolicyMiddleware",
    "KeptFactsMiddleware",
    "KeptNowhereMiddleware",
    "LanguageMiddleware",
    "LanguageRedirectMiddleware",
    "PageCacheMiddleware",
    "PermissionsPolicyMiddleware",
]
