"""Measuring the portal: its pages against a bare view, its sign-up against bare SQL.

Every figure is a ratio of two things measured in the same run, in turns, on the same machine; see
docs/performance.md for what was found.
"""
