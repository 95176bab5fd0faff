"""Logging: structlog in front, the standard library behind, so that discord.py's records come out the same way."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TextIO

import structlog

from bot.config import Settings
from bot.tokens import without_tokens

SHARED_STEPS: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


COMMAND_LINE = "footnote"
"""The logger of the command line, whose faults are the operator's own: there the whole traceback is wanted."""


def traces(error: BaseException) -> list[str]:
    """Where an error came from, innermost last, without its message: that may hold what somebody asked."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


def reduce_errors(
    logger: structlog.typing.WrappedLogger, method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Of an error that a library logs, the kind and the places in the code.

    Its message may quote people, and the values in the record's text may name them: discord.py tells who was typing.
    """
    record: logging.LogRecord = event["_record"]
    values = event.pop("positional_args", ())
    error = record.exc_info[1] if record.exc_info else None
    if error is None or record.name == COMMAND_LINE:
        return event
    del event["exc_info"]
    text = str(record.msg) % values if values and _are_numbers(values) else str(record.msg)
    first_line = text.partition("\n")[0]  # asyncio's further ones show the error
    event.update(event=first_line, kind=type(error).__qualname__, trace=traces(error))
    return event


def _are_numbers(values: object) -> bool:
    """Whether all that is filled into a record's text are numbers, such as seconds until the next attempt."""
    return isinstance(values, tuple) and all(isinstance(value, int | float) for value in values)


class DiscreetFormatter(structlog.stdlib.ProcessorFormatter):
    """Formats a record and blots out whatever looks like a token, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, without secrets."""
        return without_tokens(super().format(record))


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
    of_libraries = [*SHARED_STEPS, reduce_errors]
    last = _last_steps(settings, stream)
    handler.setFormatter(DiscreetFormatter(processors=last, foreign_pre_chain=of_libraries, pass_foreign_args=True))
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
