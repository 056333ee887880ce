"""The generator: an OpenAPI document goes in, the files of a client package come out.

It is run as ``python -m generator`` and is pure up to its last step: `load` makes a document of
text, `build` the intermediate representation (`ir`) of that, `lower` what a language prints,
`render` text again, and only `emit` writes. The modules import one way, in this order. Nothing
here imports the runtime: the runtime is copied into the package as a file among files.
"""
