"""What rules look at: the sheet of labels, drafts read from it, how a source sets its lines, and what a heading, a
sentence or a name looks like.
"""
