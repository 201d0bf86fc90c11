"""What the demo house says and plans: one module a page, in the languages it is read in.

The house, its groups and its hope are the founders' own words, made shorter. Steps, lift, times
and numbers of seats are made up, and the page about the house says so.
"""
