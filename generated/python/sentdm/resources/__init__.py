"""The resources of Sentdm: one module each, loaded when first used."""
