"""What stands for the words of a question in a base, and which of its rows hold it."""
