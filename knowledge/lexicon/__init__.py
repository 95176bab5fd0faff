"""What is known of words before any article is read: their meaning, their slips, and the words that people ask with."""
