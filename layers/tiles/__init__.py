"""Vector tiles (MVT) at /tiles/: written by the functions of schema `tiles` (layers/sql/tile_*), passed on by Python."""
