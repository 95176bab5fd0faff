"""What editors do from within Discord: everything under `/kb`, and *Add to the base* in the menu of a message."""
