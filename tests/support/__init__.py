"""Fixtures and helpers of the tests; ``tests/conftest.py`` loads the fixtures."""
