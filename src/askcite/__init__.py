"""askcite answers questions about articles and cites the exact words each sentence rests on."""
