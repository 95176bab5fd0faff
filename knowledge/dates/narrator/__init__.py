"""The walk through a text that fills in what each expression leaves out."""
