"""The resources of Pets: one module each, loaded when first used."""
