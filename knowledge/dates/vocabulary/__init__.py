"""The words that dates are written with, and those that tell a date from what only looks like one."""
