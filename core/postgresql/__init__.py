"""Django's own PostgreSQL, which looks at a connection instead of asking the server over it."""
