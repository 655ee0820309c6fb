"""What somebody has bound itself to, been asked or told to do, or set itself to reach."""
