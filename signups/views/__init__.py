"""What families meet: signing up, and their own page for it.

None of these pages has a session: what may be done stands in the address or the form itself, both
signed. So there is no cookie, and no CSRF token to protect one with (docs/adr/0006).
"""
