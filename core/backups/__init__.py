"""One file that a whole house can be built from again: its database and what was uploaded."""
