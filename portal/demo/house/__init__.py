"""A first house to try: built through the project's own actions, twice is the same as once."""

from .build import build

__all__ = ["build"]
