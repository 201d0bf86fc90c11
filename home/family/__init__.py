"""My family: all that the house has of one family, on pages of its own.

They are reached by signing in, or by a signed link in a letter, without an account; what is shown
and what can be done is the same (docs/adr/0030).
"""
