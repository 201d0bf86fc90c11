"""The contact sheet: a picture of every page a visitor can meet, in every look, side by side."""
