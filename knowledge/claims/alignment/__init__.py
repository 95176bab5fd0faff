"""A claim laid beside a sentence: what answers each of its points, and in what way."""
