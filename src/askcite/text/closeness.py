"""The distance of two spellings."""

from __future__ import annotations


def distance(one: str, other: str, most: int) -> int:
    """Slips between two words, at most `most` + 1.

    A slip is a letter that is wrong, missing or too many, or two neighbours that changed places
    (Damerau 1964, Levenshtein 1966; optimal string alignment).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, opposite in enumerate(other, 1):
            line.append(_least(last, line, letter == opposite))
            swapped = row > 1 and column > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == opposite:
                line[column] = min(line[column], before[column - 2] + 1)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return min(last[-1], most + 1)


def _least(last: list[int], line: list[int], same: bool) -> int:
    column = len(line)
    return min(last[column] + 1, line[-1] + 1, last[column - 1] + (not same))
