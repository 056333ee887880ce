"""The resources of Shelves: one module each, loaded when first used."""
