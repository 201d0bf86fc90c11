#!/usr/bin/env python
"""Django's command line; development settings unless the environment or .env names others."""

import os
import sys

from django.core.management import execute_from_command_line

from portal import env

if __name__ == "__main__":
    env.load_file()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    execute_from_command_line(sys.argv)
