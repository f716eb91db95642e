"""What the templates receive: every value ready to show, so that they only loop and choose.

Nothing here knows of Flask; a presenter takes records and gives records.
"""
