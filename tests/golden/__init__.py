"""One feature each: a document, and the whole of what is emitted for it."""
