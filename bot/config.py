"""The settings, and the only reader of the environment: the process's own first, then the file `.env` beside it."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.errors import InputError
from knowledge.limits import DEFAULT_ALLOWANCE, Allowance

DEFAULT_DATABASE = "sqlite+aiosqlite:///footnote.db"
"""One file in the working folder: nothing to install, nothing to start."""


class Settings(BaseSettings):
    """What the operator may set; every field is an environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    discord_token: SecretStr | None = None
    database_url: str = DEFAULT_DATABASE
    semantic: bool = True
    """Whether the extra `semantic` is used where it is installed."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    log_file: Path = Path("logs/footnote.log")
    """Where the command line leaves the traceback of a fault; the running bot logs to stderr."""
    max_articles: int = Field(default=DEFAULT_ALLOWANCE.articles, ge=1)
    max_article_characters: int = Field(default=DEFAULT_ALLOWANCE.characters, ge=1_000, le=DEFAULT_ALLOWANCE.characters)
    max_article_sentences: int = Field(default=DEFAULT_ALLOWANCE.sentences, ge=10)
    max_history_characters: int = Field(default=DEFAULT_ALLOWANCE.history, ge=1_000_000)
    """Of all versions of all articles of a server."""
    openblas_num_threads: int = Field(default=1, ge=1)
    """Threads for sums over large arrays: on two cores a second one made questions slower, as it mostly waits."""

    @property
    def allowance(self) -> Allowance:
        """How much each server's editors may store."""
        return Allowance(
            self.max_article_characters,
            self.max_article_sentences,
            self.max_articles,
            history=self.max_history_characters,
        )

    @field_validator("discord_token", mode="before")
    @classmethod
    def _bare_token(cls, token: object) -> object:
        """Forgives what people paste along with a token: blanks, quotes, the word Bot."""
        return token.strip(" \t\"'").removeprefix("Bot ") or None if isinstance(token, str) else token

    @field_validator("log_level", mode="before")
    @classmethod
    def _capital_level(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level


def load_settings() -> Settings:
    """The settings in force. Raises InputError naming the first variable that can't be used.

    The number of threads is passed on through the environment, where numpy finds it when it is loaded. What its library
    warns of at random, of products that are right, is kept out of the log.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        variable = str(first["loc"][0]).upper()
        wanted = "Input should be 'on' or 'off'" if first["type"] == "bool_parsing" else first["msg"]
        raise InputError(f"The setting {variable} can't be used: {wanted}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The file .env can't be read: {error}.") from None
    os.environ["OPENBLAS_NUM_THREADS"] = str(settings.openblas_num_threads)
    warnings.filterwarnings("ignore", "invalid value encountered in matmul", RuntimeWarning)
    return settings
