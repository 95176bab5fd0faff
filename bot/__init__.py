"""The wiring: command line, configuration, the Discord client."""
