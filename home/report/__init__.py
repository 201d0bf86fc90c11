"""What the house tells those who pay for it: how many came, by month, partner and stage of life.

``numbers`` counts, ``hiding`` takes out what is so small that it could be somebody, ``tables`` puts
both into rows, and the views show them on a page and as a spreadsheet. No name is read.
"""
