"""What a series asks families when they sign up: kept up by staff, answered in the form."""
