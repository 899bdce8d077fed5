"""Mutation testing: small changes to the code, drawn by a seed, and whether the tests notice them; see README.md."""
