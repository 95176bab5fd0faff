"""What editors taught: pins and aliases, and when a question is like another."""
