"""How dates may be typed, where Django's own formats of a language do not suffice."""
