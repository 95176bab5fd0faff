"""What is known at a point of a text: what it has told so far, and what it tells only behind it."""
