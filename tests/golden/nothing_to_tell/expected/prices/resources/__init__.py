"""The resources of Prices: one module each, loaded when first used."""
