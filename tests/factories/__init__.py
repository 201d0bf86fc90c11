"""One factory per model: unsurprising rows, states as traits, nothing that was not asked for."""
