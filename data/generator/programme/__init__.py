"""The fictitious programme of the sample: the baseline of 2014, works of 2015 to 2019, and what was surveyed again."""
