"""Files of word processors, slides and workbooks."""
