"""Sources as they came, with what the catalogue says of each and the ledger of what a text leaves out of them."""
