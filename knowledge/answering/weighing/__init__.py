"""What speaks for each row that was found, and how it adds up."""
