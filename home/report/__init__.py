"""What the house tells those who pay for it: how many came, by month, partner and stage of life.

``numbers`` counts, ``tables`` puts that into rows and makes it so rough that nobody is in it, and
the views show them on a page and as a spreadsheet. No name is read.
"""
