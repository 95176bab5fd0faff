"""Files, texts and links to drafts. The parsers of HTML, PDF and DOCX are imported when the first such file comes."""

from knowledge.readers.files import read_bytes, read_file, read_text
from knowledge.readers.header import write_text
from knowledge.readers.limits import Limits

__all__ = ["Limits", "read_bytes", "read_file", "read_text", "write_text"]
