"""Writing to many people at once: the words, the card before they leave, and sending them once."""
