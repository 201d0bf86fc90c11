"""Settings: ``base`` is complete and safe, ``dev``, ``test`` and ``production`` only override."""
