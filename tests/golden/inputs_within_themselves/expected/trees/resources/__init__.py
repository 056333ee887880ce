"""The resources of Trees: one module each, loaded when first used."""
