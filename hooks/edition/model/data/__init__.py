"""The form of data files: what each may hold, how a wrong value is reported, and what rows of the small ones say."""
