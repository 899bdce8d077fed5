"""The files that the search engine reads, made of woven rows. Imports base and model; knows nothing of pages."""
