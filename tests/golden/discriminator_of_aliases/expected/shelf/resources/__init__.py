"""The resources of Shelf: one module each, loaded when first used."""
