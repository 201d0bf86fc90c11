"""The demo house's pages about itself."""
