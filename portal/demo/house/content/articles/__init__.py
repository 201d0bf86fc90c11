"""What the demo house has to read, one article to a file."""
