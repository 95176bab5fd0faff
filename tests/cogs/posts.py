"""Posts in a forum, made by a member: the pretend Discord itself lets only bots make them."""

from __future__ import annotations

from typing import Any

from tests.cogs.conftest import Scene


async def post(scene: Scene, forum: Any, title: str, text: str, *, announces_message: bool = True) -> Any:
    """The thread of a new post; without `announces_message` Discord tells only of the thread."""
    backend = scene.env.backend
    thread = backend.create_thread(forum.id, title, scene.alice.id, broadcast=False)
    opening = backend.prepare_message(thread.id, scene.alice.id, text)
    opening.id = thread.id
    backend.commit_message(opening, broadcast=False)
    backend.announce_thread_create(thread)
    if announces_message:
        backend.announce_message_create(opening)
    await scene.env.settle()
    return next(each for each in forum.threads if each.id == thread.id)
