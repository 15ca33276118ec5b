"""The cases of the vector files: scenarios, writers that break one rule, and the lists of tests."""
