"""What a learner asks of every word of a text: words, senses, levels. Imports base and model, writes no HTML."""
