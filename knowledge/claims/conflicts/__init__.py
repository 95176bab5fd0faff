"""Where claim and sentence exclude each other, in words that can be shown."""
