"""Draws the sample of Kabupaten Magelang: fictitious shapes under true codes, names, places and sizes."""
