"""The guard: lets through Cypher that only reads the graph, and bounds what it may use."""
