"""The resources of Clocks: one module each, loaded when first used."""
