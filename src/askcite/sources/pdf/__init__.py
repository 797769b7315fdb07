"""PDF by layout: paragraphs, headings and notes.

They are told from the places of the words on the page.

1. `characters` asks PDFium for the words of every page and their boxes.
2. `lines` joins words to lines; `scripts` writes raised and lowered signs.
3. `regions` parts a page at its columns' gutters (`columns`) and puts the parts in reading order.
4. `furniture` leaves out running heads and feet and page numbers.
5. `notes` takes footnotes out of the text; `paragraphs` joins lines to paragraphs.
6. `joining` joins paragraphs over the ends of columns and pages.
7. `drafting` gives each its kind, `divided` makes divided words whole.
"""

from askcite.sources.pdf.stages import read

__all__ = ["read"]
