"""What happens in the demo house, one series to a file."""
