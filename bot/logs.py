"""Logging: structlog in front, the standard library behind, so that discord.py's records come out the same way."""

from __future__ import annotations

import logging
import re
import sys
from typing import TextIO

import structlog

from bot.config import Settings

TOKEN = re.compile(r"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}")
"""The shape of a Discord token: user id, time and signature in base64, parted by dots."""

SHARED_STEPS: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


class DiscreetFormatter(structlog.stdlib.ProcessorFormatter):
    """Formats a record and blots out whatever looks like a token, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, without secrets."""
        return TOKEN.sub("[token]", super().format(record))


TALKATIVE = {
    "aiosqlite": logging.INFO,
    "discord": logging.INFO,
    "sqlalchemy": logging.WARNING,
    "trafilatura": logging.INFO,
}
"""Libraries with the level below which they log what people write: events of the gateway, texts, and SQLAlchemy at INFO
already the parameters of each statement."""


def configure_logs(settings: Settings, stream: TextIO = sys.stderr) -> None:
    """Sends every log record to `stream`, as text or as JSON lines."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(DiscreetFormatter(processors=_last_steps(settings, stream), foreign_pre_chain=SHARED_STEPS))
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    for name, least in TALKATIVE.items():
        logging.getLogger(name).setLevel(max(least, logging.getLevelName(settings.log_level)))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *SHARED_STEPS,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
    )


def _last_steps(settings: Settings, stream: TextIO) -> list[structlog.typing.Processor]:
    unwrap = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if settings.log_format == "json":
        return [unwrap, structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    return [
        unwrap,
        structlog.dev.ConsoleRenderer(
            colors=stream.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
        ),
    ]
