"""The resources of Users: one module each, loaded when first used."""
