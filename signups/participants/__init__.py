"""Who comes to a date, for staff: ``/admin/signups/<uid>/``.

Reads only; taking a family off and seating one by hand are ``signups.actions``, writing to them is
``signups.broadcasts``.
"""
