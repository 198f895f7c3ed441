"""What helpgen's developers run in a checkout; nothing here is installed."""
