"""Numbers weighed to a probability: whether a sentence is believed in what it seems to say."""
