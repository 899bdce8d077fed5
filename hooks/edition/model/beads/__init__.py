"""Which sentences of a block belong together, and what is learned from all of them."""
