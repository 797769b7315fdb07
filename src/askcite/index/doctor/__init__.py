"""Damage, found and mended."""
