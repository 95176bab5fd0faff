"""Export and import of a large base: time, memory, and whether the bytes are the same: `python -m bench.moving`.

1,000 articles of 32 sentences. The import must take less than 20 s; memory is what the process grows by beyond the
text itself, of which it holds one copy.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from bench.newsroom import write_stories
from knowledge import KnowledgeBase

ARTICLES = 1_000
LONGEST = 20.0


def memory(kind: str) -> int:
    """MB that the process has resident (VmRSS) or had at most (VmHWM; getrusage would begin with its parent's)."""
    found = re.search(rf"{kind}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) // 1024 if found else 0


async def import_text(url: str, text: str) -> None:
    """Imports, and prints the figures."""
    async with KnowledgeBase.open(url, seeded=False) as base:
        before, began, worked = memory("VmRSS"), time.perf_counter(), time.process_time()
        await base.import_(text)
        took, worked = time.perf_counter() - began, time.process_time() - worked
        verdict = "ok" if took < LONGEST else "MISSED"
        print(f"import: {took:.1f} s ({worked:.1f} s of processor time), < {LONGEST:g} s: {verdict}")
        print(f"import: at most {memory('VmHWM') - before} MB more memory than before it")
        print(f"import again: {await base.import_(text)} new revisions")
        print(f"export again: the same bytes: {await base.export() == text}")
        print(f"sentences: {(await base.statistics(0)).sentences:,}")


async def export_stories(url: str) -> str:
    """Fills a base with long stories, exports it, and prints the time."""
    stories = list(write_stories(ARTICLES * 3 // 2))
    drafts = [story.draft for story in stories[:ARTICLES]]
    halves = [story.draft.body.split("\n\n")[:3] for story in stories[ARTICLES:]]
    bodies = [f"{draft.body}\n\n" + "\n\n".join(halves[n // 2]) for n, draft in enumerate(drafts)]
    async with KnowledgeBase.open(url, seeded=False) as base:
        for draft, body in zip(drafts, bodies, strict=True):
            await base.add(replace(draft, body=body))
        began, worked = time.perf_counter(), time.process_time()
        text = await base.export()
        took, worked = time.perf_counter() - began, time.process_time() - worked
        print(f"export of {ARTICLES:,} articles, {len(text) / 1e6:.1f} MB: {took:.1f} s ({worked:.1f} s of processor)")
        return text


def main() -> None:
    """Exports here and imports in a process of its own, whose memory holds nothing else."""
    if len(sys.argv) > 1:
        asyncio.run(import_text(sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8")))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "export.json"
        file.write_text(asyncio.run(export_stories(f"sqlite:///{folder}/from.db")), encoding="utf-8")
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", "bench.moving", f"sqlite:///{folder}/to.db", str(file)], check=True)


if __name__ == "__main__":
    main()
