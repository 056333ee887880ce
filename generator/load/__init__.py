"""Load: text becomes a `Document` of values with positions, its references resolved, all as 3.1."""
