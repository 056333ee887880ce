"""How fast the SDK is beside its peers: `make bench`. No test of pytest measures speed."""
