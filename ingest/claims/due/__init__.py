"""When a commitment is due, where its own words do not say."""
