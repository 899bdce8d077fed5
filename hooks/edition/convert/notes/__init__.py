"""Notes: their marks, their bodies at the feet of pages and at the ends of texts, and what calls them."""
