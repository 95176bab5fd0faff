"""What forbids that a sentence bears a claim out, though all its words are told."""
