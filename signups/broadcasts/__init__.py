"""What staff write to the families of a date: its change and letters, and the screens for it."""
