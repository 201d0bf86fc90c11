"""What the house tells those who pay for it: how many came, by month, partner and stage of life.

``numbers`` counts, ``tables`` puts that into rows and makes it so rough that nobody is in it, and
the views show them on a page, as a spreadsheet and as a PDF. No name is read.
"""
