"""Matching a table's names with bodies, after the Reconciliation Service API 0.2."""
