"""Makes knowledge/lexicon/data/concepts.<language>.json of concepts.txt beside them; to be run after each change of it.

python bench/build_concepts.py
"""

from __future__ import annotations

import json
from pathlib import Path

from knowledge.lexicon.concepts import LANGUAGES, SEPARATOR
from knowledge.lexicon.thesaurus import compiled

DATA = Path(__file__).resolve().parent.parent / "knowledge" / "lexicon" / "data"


def main() -> None:
    text = (DATA / "concepts.txt").read_text("utf-8")
    for language in LANGUAGES:
        members = compiled(text, language)
        stored = json.dumps(members, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        (DATA / f"concepts.{language}.json").write_text(stored + "\n", "utf-8")
        print(
            language,
            len(members),
            "first words,",
            sum(line.count(SEPARATOR) + 1 for line in members.values()),
            "members",
        )


if __name__ == "__main__":
    main()
