"""What members see: commands, replies, buttons."""
