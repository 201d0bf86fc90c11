"""What the house holds of those who asked to be told of new dates."""
