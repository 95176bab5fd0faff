"""What is asked: a message taken apart into questions, and a question into its words."""
