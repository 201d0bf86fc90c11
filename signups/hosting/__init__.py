"""What the one responsible for a date sees of it on a phone, without signing in."""
