"""Questions of a form of their own: of the article itself, of a person, of who said so."""
