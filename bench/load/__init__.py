"""Many readers at once against a real server while its index changes."""
