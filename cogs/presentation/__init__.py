"""Values in, replies out: nothing here speaks to Discord or to the base."""
