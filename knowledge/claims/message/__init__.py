"""The claims in a message: what it states, without what asks, denies or talks around it."""
