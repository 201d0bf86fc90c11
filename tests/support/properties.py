"""How hypothesis looks for counterexamples here."""

import os

from hypothesis import settings

# No deadline: how long one example takes says more about the machine than about the code.
settings.register_profile("here", deadline=None)
settings.register_profile("drill", deadline=None, max_examples=2_000)
settings.load_profile("drill" if os.environ.get("DRILL") == "1" else "here")
