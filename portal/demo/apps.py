"""Trying the house out: logging in as anybody, a readable mailbox. Never in production."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "portal.demo"
    label = "demo"
    verbose_name = "Demo"
