"""Stands in for the reading process: prints the names of its environment as an article."""

from __future__ import annotations

import json
import os
import sys

if __name__ == "__main__":
    sys.stdin.buffer.read()
    json.dump({"draft": {"headline": "names", "body": " ".join(os.environ), "published": None}}, sys.stdout)
