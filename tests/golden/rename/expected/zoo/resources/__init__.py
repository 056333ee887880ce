"""The resources of Zoo: one module each, loaded when first used."""
