"""What kind of commitment a sentence makes, if any: features of its clause, weighed by a small trained model."""
