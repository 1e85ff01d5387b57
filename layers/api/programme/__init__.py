"""The programme at /api/: assessments, works, hectares left, and the registers. All of it is read only."""
