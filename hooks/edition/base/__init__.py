"""What knows nothing of texts: findings, files, white space, HTML as tokens, the interface's words, the last build.

Imports no other room.
"""
