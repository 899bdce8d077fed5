"""What knows nothing of texts: findings, characters, HTML as tokens, the interface's words. Imports no other room."""
