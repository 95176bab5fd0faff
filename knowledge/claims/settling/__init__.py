"""Answers looked at in their surroundings: which belong to something else, and which conflicts stand."""
