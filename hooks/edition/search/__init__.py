"""The files of the search index, made of woven rows. Imports base and model, and writes no HTML."""
