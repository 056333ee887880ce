"""The runtime, part by part."""
