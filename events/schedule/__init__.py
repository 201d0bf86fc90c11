"""The editor's second door: facts beside words, in the admin (docs/adr/0002).

``views`` shows and saves the whole schedule of one subject, ``previews`` answers while somebody
types, ``date_views`` cancels, keeps and decides about single dates and takes changes back,
``panels`` and ``buttons`` lead here from the page editor. Nothing here writes: that is
``events.actions``.
"""
