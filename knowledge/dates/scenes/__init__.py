"""What the text around an expression tells of it: its sentence, its tense, where it stands."""
