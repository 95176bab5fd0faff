"""Sources that tell the same thing otherwise."""
