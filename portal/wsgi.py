"""What gunicorn serves; production settings unless the environment or .env names others."""

import os

from django.core.wsgi import get_wsgi_application

from . import env

env.load_file()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

application = get_wsgi_application()
