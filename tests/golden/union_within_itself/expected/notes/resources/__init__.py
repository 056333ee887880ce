"""The resources of Notes: one module each, loaded when first used."""
