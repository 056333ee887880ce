"""The resources of Shops: one module each, loaded when first used."""
