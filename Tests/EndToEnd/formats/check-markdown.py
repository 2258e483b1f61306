#!/usr/bin/env python3
"""Checks that Markdown, as a reader of CommonMark sees it, says what the HTML of the same document says.

    check-markdown.py FILE.md FILE.html [FILE.md FILE.html]...

Every text of the HTML has to be there, the headings have to be the same, and nothing that somebody wrote may
be taken for markup. Prints one line for each fault and exits 1 if there is any. Needs PyPI's markdown-it-py."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

from markdown_it import MarkdownIt

LEAVES = {"p", "h1", "h2", "h3", "td", "th", "a", "dt", "dd", "caption", "strong"}
EMPHASIS = {"<em>", "</em>", "<strong>", "</strong>"}
MEANT = {"link_open", "link_close", "text", "softbreak", "hardbreak", "em_open", "em_close", "strong_open", "strong_close", "text_special"}


def is_meant(token):
    """Whether markup may stand there: emphasis, within words too, and links of passages."""
    return token.type in MEANT or token.type == "html_inline" and token.content in EMPHASIS


def plain(text):
    """Without what stands between words: blanks of every kind, and marks that show nothing."""
    return re.sub(r"[\s\u200b]+", "", text)


class Leaves(HTMLParser):
    """The texts of a page, those of the body only, and its headings."""

    def __init__(self):
        super().__init__()
        self.texts, self.headings, self.stack, self.isFirst = [], [], [], False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.isFirst = True
        if tag in LEAVES:
            # Markdown says of what the rows are in the caption; the head of the first column goes without saying.
            isSaid = ("scope", "col") not in attributes or not self.isFirst
            self.stack.append((tag if isSaid else None, []))
            self.isFirst = False

    def handle_endtag(self, tag):
        if tag in LEAVES and self.stack:
            kind, parts = self.stack.pop()
            if tag in ("a", "strong") and self.stack:
                self.stack[-1][1].extend(parts)  # the words around it go on behind it
            text = plain("".join(parts))
            if text and kind:
                self.texts.append((kind, text))
            if kind in ("h1", "h2", "h3"):
                self.headings.append((kind, text))

    def handle_data(self, data):
        if self.stack:
            self.stack[-1][1].append(data)


def read(markdown):
    """The text, the headings, and what was taken for markup that no document has."""
    texts, headings, strange = [], [], []
    heading = None
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type == "heading_open":
            heading = token.tag
        elif token.type == "inline":
            text = "".join(child.content for child in token.children if child.type.startswith("text"))
            texts.append(text)
            strange += [child.type for child in token.children if not is_meant(child)]
            if heading:
                headings.append((heading, plain(text)))
                heading = None
        elif token.type in ("code_block", "fence", "html_block"):
            strange.append(token.type)
    return plain("".join(texts)), headings, strange


def main():
    faults = 0
    names = sys.argv[1:]
    for markdown, html in zip(names[::2], names[1::2]):
        text, headings, strange = read(Path(markdown).read_text(encoding="utf-8"))
        leaves = Leaves()
        leaves.feed(Path(html).read_text(encoding="utf-8"))
        missing = [leaf for _, leaf in leaves.texts if leaf not in text]
        complaints = [f"lacks {leaf!r}" for leaf in missing[:3]]
        complaints += [f"takes a text for {kind}" for kind in sorted(set(strange))]
        if headings != leaves.headings:
            differing = [pair for pair in zip(headings, leaves.headings) if pair[0] != pair[1]]
            complaints.append(f"headings differ: {differing[:1] or (len(headings), len(leaves.headings))}")
        for complaint in complaints:
            print(f"{markdown}: {complaint}")
        faults += len(complaints)
    sys.exit(1 if faults else 0)


main()
