"""Who works with the demo house, one partner to a file; none of them is real but by its trade."""
