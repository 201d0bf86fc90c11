"""Closing the house in the admin: what is closed and will be, closing, changing and lifting, taking
each of them back.

What it means for dates and families is foreseen and carried out by ``events.actions``.
"""
