"""The generator: an OpenAPI document goes in, the files of a client package come out.

It is run as ``python -m generator`` and is pure up to its last step: the text of a document
becomes values (`source`, `document`), values become an intermediate representation, that becomes
text, and only `emit` writes. The modules import one way, in this order. Nothing here imports the
runtime: the runtime is copied into the package as a file among files.
"""
