"""A page's tree made ready: what its marks say of the words is said in words, before extraction drops the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.readers.markup import BLOCKS, STRUCK
from knowledge.readers.paragraphs import paragraphs
from knowledge.readers.raised import NEAR, lowered

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def prepared(tree: HtmlElement) -> HtmlElement:
    """The tree without struck-out text and footnotes' marks, exponents as Unicode writes them, lines of code as lines.

    Extraction would take a word of code within a sentence for a block of its own, and the lines of a block for one.
    """
    for struck in list(tree.iter(*STRUCK)):
        struck.drop_tree()
    for raised in list(tree.iter("sup")):
        _lower(raised)
    for block in list(tree.iter("pre")):
        _part_lines(block)
    for code in list(tree.iter("code")):
        code.tag = "span"
    return tree


def _lower(raised: HtmlElement) -> None:
    if raised.getparent() is None:  # it stood in another that is gone
        return
    if raised.find(".//a") is not None:
        raised.drop_tree()
        return
    if (link := _link_of(raised)) is not None:
        link.drop_tree()
        return
    content = raised.text_content()
    stands = lowered(_before(raised), content, (raised.tail or "")[:1])
    if stands != content:
        for child in list(raised):
            raised.remove(child)
        raised.text = stands


def _link_of(raised: HtmlElement) -> HtmlElement | None:
    """The link that holds nothing else."""
    parent = raised.getparent()
    is_all = parent is not None and parent.tag == "a" and parent.text_content() == raised.text_content()
    return parent if is_all else None


def _before(element: HtmlElement) -> str:
    """The end of what stands in front of an element within its block."""
    before = ""
    while not before.strip() and element is not None and element.tag not in BLOCKS:
        previous, parent = element.getprevious(), element.getparent()
        if previous is not None and previous.tag == "br":
            break
        if previous is not None:
            before = (previous.text_content() + (previous.tail or ""))[-NEAR:] + before
            element = previous if not before.strip() else element
        else:
            before = (parent.text or "" if parent is not None else "")[-NEAR:] + before
            element = parent
    return before


def _part_lines(block: HtmlElement) -> None:
    """Makes paragraphs of a preformatted block: one a line of code, of a text as its lines part them."""
    from lxml.html import builder

    is_code = block.find(".//code") is not None
    for end in list(block.iter("br")):
        end.tail = "\n" + (end.tail or "")
    text = block.text_content()
    for paragraph in text.splitlines() if is_code else paragraphs(text):
        block.addprevious(builder.P(paragraph))
    block.drop_tree()
