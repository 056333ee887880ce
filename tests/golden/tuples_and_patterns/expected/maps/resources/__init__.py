"""The resources of Maps: one module each, loaded when first used."""
