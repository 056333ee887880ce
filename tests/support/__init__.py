"""What the tests stand on: the sandbox of the service, its referee, and clean environments."""
