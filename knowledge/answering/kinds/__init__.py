"""What a word, a run of words or a question is by its form: a number, a name, a place, a person, a time."""
